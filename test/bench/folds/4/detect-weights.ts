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
  '&GLJLWMe' + // address.home
  '&ZNMPMOO' + // address.dated
  '*fJNLRJJ' + // address.words.story
  '+`RQPKMF' + // address.words.telling
  '\'NOPWWKI' + // address.words.list
  '(OOMXCfE' + // address.words.shop
  '(FNjMIPM' + // address.words.forum
  '(JkMLOKJ' + // address.words.manual
  '(TILNSL[' + // address.words.service
  '$POPOTOO' + // declared.claims.newsHabits
  '+`OKDTKS' + // declared.claims.article
  '*ZQWLMMH' + // declared.claims.published
  '&KNLSQ`I' + // declared.product
  '+VMJQYKO' + // declared.signed
  '\'IMOXYNL' + // declared.list
  '\'DNKZPVS' + // declared.shop
  '*[PNMQML' + // structured.article
  '%OPSPOOQ' + // structured.articles
  '&UNOONPQ' + // structured.news
  '\'HMLNLcS' + // structured.product
  '\'FOdOLMO' + // structured.forum
  '3g=VCONW' + // title.length
  ')IRZNOIU' + // title.parts
  '+ZPTBGl?' + // title.numbered
  ')XM]IRMG' + // title.year
  '&PMNJYUM' + // title.words.story
  ',lNVKJDH' + // title.words.telling
  '%PKNRYMN' + // title.words.list
  '&ITLW[GO' + // title.words.shop
  '%JN]NJYJ' + // title.words.forum
  '%O[NNSMK' + // title.words.manual
  ')PHJJUKe' + // title.words.service
  '[XSKKJLZ' + // text.proseLetters
  'BZ[HOGNO' + // text.best.paragraphs
  'Z_TJLMMO' + // text.best.letters
  'JHSLOTPU' + // text.best.start
  '[^cJJAOM' + // text.best.span
  '@YZKRCNO' + // text.best.neighbours
  '<ITJ?NTj' + // text.best.parents
  '6^F]<HVW' + // text.headingWords
  '*[SXMGQF' + // text.headingMarked
  '+hG^PKHA' + // text.dated
  '?GWD`m=F' + // text.tallied.a
  '0JScJMET' + // text.tallied.blockquote
  'DAPPZNaF' + // text.tallied.button
  '=FqSLGKH' + // text.tallied.code
  '2VTK_?MQ' + // text.tallied.figcaption
  ',EONUTMX' + // text.tallied.h1
  ';MU?NMQc' + // text.tallied.h2
  'CLDN]XSL' + // text.tallied.img
  ',]OOKSIO' + // text.tallied.main
  '=ZNHGMUW' + // text.tallied.section
  'FISMJMVY' + // text.tallied.svg
  'AIPfQJRG' + // text.tallied..forum
  '>bJWJVJD' + // text.tallied..byline
  '3[M[IOLI' + // text.tallied..story
  'CPBGXFNl' + // text.tallied..pitch
  'BLIm>DVU' + // text.tallied..person
  'BJKK^OcB' + // text.tallied..price
  ':IKHXMbO' + // text.tallied..cart
  'FHFG]IgO' + // text.tallied..gallery
  '<MdQGHVJ' + // text.tallied..manual
  '8PQM_[FC' + // text.tallied..filter
  '=IN[?RaL' + // text.tallied..date
  '2CXHON^R' + // text.tallied..tab
  '2cLUGHMQ' + // text.tallied.@share
  '5]MOLPPL' + // text.tallied.@tag
  'CXLS?`LO' + // text.tallied.@outside
  'BKVKRZJN' + // text.tallied.linkedHeading
  'CS@M`VNM' + // text.tallied.linkedPicture
  '9TPONUPJ' + // text.tallied.node
  'whYLMAGO' + // text.tallied.plain
  '9LI_RaCH' + // text.tallied.date
  'CFFHnNXH' + // text.tallied.price
  'A^RJJUPH' + // text.tallied.quote
  '$IOQVOUM'; // biases
