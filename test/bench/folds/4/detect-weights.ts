/**
 * Weights of the detector's model, as `core/detect/model.ts` reads them: a row a signal, in the order of the evidence.
 * Written by `test/bench/train/detect.mjs`, fitted on the development split of WCXB, the Web Content Extraction
 * Benchmark (Murrough Foley, CC-BY-4.0).
 */
/** article, documentation, forum, collection, listing, product, service. */
export const PAGE_KINDS = 7;

/** From this probability on a page is called an article. */
export const ARTICLE_FROM = 0.59;
/** From this probability of an article or of documentation on it is called readable. */
export const READABLE_FROM = 0.62;

// biome-ignore format: a row a signal
export const DETECT_WEIGHTS =
  '&GLJLXLd' + // address.home
  '&ZNMPMOO' + // address.dated
  '*gJNLRJJ' + // address.words.story
  ',`RQPKMF' + // address.words.telling
  '\'OOPVXKI' + // address.words.list
  '(NONXCeE' + // address.words.shop
  '(FNkMIPM' + // address.words.forum
  '(IkNKOKJ' + // address.words.manual
  '(SJLNSL[' + // address.words.service
  '$POPOTOO' + // declared.claims.newsHabits
  '+`OLETKS' + // declared.claims.article
  '*ZPYLLMH' + // declared.claims.published
  '&KNMSP`I' + // declared.product
  '+WNJOXJP' + // declared.signed
  '\'IMPXXOK' + // declared.list
  '\'DNLYOXT' + // declared.shop
  '*[PNMQML' + // structured.article
  '%OORPOOQ' + // structured.articles
  '&UNOONPQ' + // structured.news
  '\'HMKOLbS' + // structured.product
  '\'FOcOMNO' + // structured.forum
  '3f>UBOOX' + // title.length
  ')GR^OMIU' + // title.parts
  '+ZPTCGk?' + // title.numbered
  ')YM]HRNG' + // title.year
  '&PMOJXUM' + // title.words.story
  ',lNWJIDH' + // title.words.telling
  '%OLNQZMN' + // title.words.list
  '&ITLWZHN' + // title.words.shop
  '%JN^NJXJ' + // title.words.forum
  '%OZNNSMK' + // title.words.manual
  ')OHKKUKe' + // title.words.service
  '[WSJJLMY' + // text.proseLetters
  'BZZHNHNO' + // text.best.count
  '[^UILNMN' + // text.best.letters
  'JLPLLPTX' + // text.best.start
  '_`cGJ>PP' + // text.best.span
  'AYZKQDMO' + // text.best.neighbours
  '<ITJ?MUi' + // text.best.parents
  '6_FZ=HVW' + // text.heading.a
  '*[SYLFQF' + // text.heading.blockquote
  '+gG_PKHA' + // text.dated
  '>GXD]l@F' + // text.tallied.a
  '0JScKNFR' + // text.tallied.blockquote
  'CAQQ[N_F' + // text.tallied.button
  '<FqSLHKG' + // text.tallied.code
  '1UTK_?MQ' + // text.tallied.figcaption
  '+FOMUTLX' + // text.tallied.h1
  ';MUAMMSb' + // text.tallied.h2
  'CNDL[UVM' + // text.tallied.img
  ',]OMKTJO' + // text.tallied.main
  '<YMIGNVW' + // text.tallied.section
  'EITLKKVZ' + // text.tallied.svg
  'AHPeRKOG' + // text.tallied..forum
  '>bIVKVKC' + // text.tallied..byline
  '3[M[IOMH' + // text.tallied..story
  'BPBHXFMm' + // text.tallied..pitch
  'AMIm?CVV' + // text.tallied..person
  'AJKK]NdB' + // text.tallied..price
  '9IJHYMaO' + // text.tallied..cart
  'FIEG[IhP' + // text.tallied..gallery
  ';LdQHHUJ' + // text.tallied..manual
  '8OQL`[FD' + // text.tallied..filter
  '<JN[ARaL' + // text.tallied..date
  '2CXINO_R' + // text.tallied..tab
  '2cLUGHMQ' + // text.tallied.@share
  '5^MOMPOL' + // text.tallied.@tag
  'CXMS?_LO' + // text.tallied.@outside
  'ALWKQZHO' + // text.tallied.@heading
  'CPCQdXDM' + // text.tallied.@img
  '9MOVYXEG' + // text.tallied.node
  'xhYKMBGN' + // text.tallied.plain
  '9LI_PaDI' + // text.tallied.date
  'CFFInNYH' + // text.tallied.price
  'A_SJLTMI' + // text.tallied.quote
  '$LONSPWM'; // biases
