/** Domains of large news sites of the world, one a line, sorted; their subdomains count as well. */
export const NEWS_SITES = `
abc.net.au
ahram.org.eg
aljazeera.com
apnews.com
axios.com
bbc.co.uk
bbc.com
bloomberg.com
cbc.ca
cbsnews.com
cnbc.com
cnn.com
corriere.it
dailymail.co.uk
dw.com
elmundo.es
elpais.com
faz.net
folha.uol.com.br
foxnews.com
france24.com
ft.com
haaretz.com
independent.co.uk
indianexpress.com
irishtimes.com
lanacion.com.ar
latimes.com
lefigaro.fr
lemonde.fr
nbcnews.com
ndtv.com
nhk.or.jp
nikkei.com
npr.org
nrk.no
nytimes.com
nzherald.co.nz
repubblica.it
reuters.com
rte.ie
scmp.com
smh.com.au
spiegel.de
straitstimes.com
sueddeutsche.de
tagesschau.de
telegraph.co.uk
theglobeandmail.com
theguardian.com
thehindu.com
thetimes.com
usatoday.com
washingtonpost.com
welt.de
wsj.com
yle.fi
yomiuri.co.jp
zeit.de
`
  .trim()
  .split('\n');

/**
 * Words in the names of newspapers and newsrooms, as they stand in host names (`dailyherald`, `abendzeitung`) and in
 * what sites call themselves. A hint only: they count together with what a page declares.
 */
export const NEWS_NAME_WORDS = `
actualite
akhbar
chronicle
daily
diario
gazeta
gazette
gazzetta
giornale
herald
journal
nachrichten
news
noticias
novosti
presse
telegraph
times
tribuna
tribune
zeitung
أخبار
ニュース
新聞
新闻
日报
時報
뉴스
일보
`
  .trim()
  .split('\n');

/** Sections of news sites, as they stand in the path above a story, in several languages; sorted. */
export const NEWS_SECTIONS = (
  'actualidad actualites africa americas asia business culture deportes economia economy europe health india ' +
  'international local mundo nachrichten news nieuws noticias nyheter opinion politica politics politik politique ' +
  'science sport sports tech technology uk us wirtschaft world'
).split(' ');
