/**
 * Words that sites put into the path (or before the domain) of a page, by what such a page usually is. Whole path
 * segments without a file extension, lower case; several languages; sorted, separated by spaces.
 */
export const ADDRESS_WORDS = {
  /** What holds stories, apart from the sections of news sites: only the segments before the last one count. */
  story:
    'article articles artikel blog blogs feature features journal magazine post posts press-releases ' +
    'review reviews stories story',
  /** A section of a news site, likewise. */
  news:
    'actualidad actualites africa americas asia business culture deportes economia economy europe health ' +
    'india international local mundo nachrichten news nieuws noticias nyheter opinion politica politics ' +
    'politik politique science sport sports tech technology uk us wirtschaft world',
  /** Lists of pages. */
  list:
    'all archive archives author authors browse categories category directory explore latest list listing ' +
    'listings page results search section tag tags topic topics',
  shop:
    'buy cart cat catalog collection collections dp item p product products produkt produkte sale shop ' +
    'store',
  forum:
    'answers boards comments community discuss discussion discussions forum forums message question ' +
    'questions r t thread threads viewtopic',
  manual:
    'api developer developers doc docs documentation guide help kb learn manual reference stable tutorial ' +
    'wiki',
  /** Pages about the site or its offers. */
  service:
    'about about-us careers company contact courses faq jobs pricing privacy program programs service ' +
    'services solutions terms',
} as const;
