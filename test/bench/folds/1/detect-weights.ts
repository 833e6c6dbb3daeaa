/**
 * Weights of the detector's model, as `core/detect/model.ts` reads them: a row a signal, in the order of the evidence.
 * Written by `test/bench/train/detect.mjs`, fitted on the development split of WCXB, the Web Content Extraction
 * Benchmark (Murrough Foley, CC-BY-4.0).
 */
/** article, documentation, forum, collection, listing, product, service. */
export const PAGE_KINDS = 7;

/** From this probability on a page is called an article. */
export const ARTICLE_FROM = 0.58;
/** From this probability of an article or of documentation on it is called readable. */
export const READABLE_FROM = 0.61;

// biome-ignore format: a row a signal
export const DETECT_WEIGHTS =
  '&GLIIWOf' + // address.home
  '&YMNONOO' + // address.dated
  '+jIKJRJM' + // address.words.story
  '+_RRMLNG' + // address.words.telling
  '\'MPPXVLH' + // address.words.list
  '\'JOMUK]M' + // address.words.shop
  '(GMjMJPL' + // address.words.forum
  '(LiPKMLI' + // address.words.manual
  ')SJLLQM]' + // address.words.service
  '%QOONTOO' + // declared.claims.newsHabits
  '+`OLGRLQ' + // declared.claims.article
  '+ZQVKNOH' + // declared.claims.published
  '&JNLQPdI' + // declared.product
  '+USJWUKH' + // declared.signed
  '(GROUWLP' + // declared.list
  '\'GNNUQZM' + // declared.shop
  '*^ONMPML' + // structured.article
  '%OORPNPR' + // structured.articles
  '&UNOONPQ' + // structured.news
  '\'IMLOJbT' + // structured.product
  '\'GOcOMNN' + // structured.forum
  '3aCUHNLW' + // title.length
  ')GQ^LGSU' + // title.parts
  '+[LR>Lp>' + // title.numbered
  ')ZM]GQNH' + // title.year
  '&OMNQ]MM' + // title.words.story
  ',iSYPGE@' + // title.words.telling
  '%TKNK^NM' + // title.words.list
  '&IUMT[FQ' + // title.words.shop
  '%HN^MNYI' + // title.words.forum
  '%RXSMQLI' + // title.words.manual
  ')NGKH]Kb' + // title.words.service
  '][XJHLKU' + // text.proseLetters
  'C[[IOFOL' + // text.best.paragraphs
  '[_WIKNLM' + // text.best.letters
  'KISJMSSX' + // text.best.start
  '[ZdIH>RR' + // text.best.span
  'A]YKQGNJ' + // text.best.neighbours
  '=I]L?NOd' + // text.best.parents
  '6]BXAI]U' + // text.headingWords
  ')]WXKMM@' + // text.headingMarked
  '+hK[QFJA' + // text.dated
  '?BVF`k?J' + // text.tallied.a
  '0MTbGIHV' + // text.tallied.blockquote
  'DDKPWU_F' + // text.tallied.button
  '>FlTLIMI' + // text.tallied.code
  '3YOL^DIS' + // text.tallied.figcaption
  ',EKMTPT[' + // text.tallied.h1
  ';LV@POMb' + // text.tallied.h2
  'CJAL`VPS' + // text.tallied.img
  ',]KJOQNR' + // text.tallied.main
  '=XQIJHXT' + // text.tallied.section
  'EEUPKMR^' + // text.tallied.svg
  'ALMdJMTI' + // text.tallied..forum
  '?bITIXKF' + // text.tallied..byline
  '3^PYJJPF' + // text.tallied..story
  'CU@HRGPk' + // text.tallied..pitch
  'AJImBJSS' + // text.tallied..person
  '@HJL^PcB' + // text.tallied..price
  '9HJHWQdJ' + // text.tallied..cart
  'EGFGcGfN' + // text.tallied..gallery
  '=KgVHJPF' + // text.tallied..manual
  '6MRO`_AD' + // text.tallied..filter
  '<APbKUSK' + // text.tallied..date
  '2HRGTGaT' + // text.tallied..tab
  '2fOSDFTK' + // text.tallied.@share
  '5YONFSPP' + // text.tallied.@tag
  'C[IUB`JL' + // text.tallied.@outside
  'BMPKO^OM' + // text.tallied.linkedHeading
  'BTAN]ZNH' + // text.tallied.linkedPicture
  '8NPOLSSQ' + // text.tallied.node
  'xfTIPDEU' + // text.tallied.plain
  '9NL_O[FG' + // text.tallied.date
  'CKHGeJ[L' + // text.tallied.price
  'AZSMQPMH' + // text.tallied.quote
  '$NNPWROK'; // biases
