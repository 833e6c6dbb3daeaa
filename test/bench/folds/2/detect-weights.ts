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
  '&FLJMXJf' + // address.home
  '&YNMPNON' + // address.dated
  '*jILLOKL' + // address.words.story
  '+ZUQOLNF' + // address.words.telling
  '\'NNPWZKI' + // address.words.list
  '(ONJTFeK' + // address.words.shop
  '\'GMjMIRK' + // address.words.forum
  '(GlPMKLK' + // address.words.manual
  ')SJMKRJ^' + // address.words.service
  '%NOPOUOO' + // declared.claims.newsHabits
  '+aRKKNHR' + // declared.claims.article
  '+ZLXNPLI' + // declared.claims.published
  '&JONYJaF' + // declared.product
  '+VRIUXFM' + // declared.signed
  '\'ESPTVMQ' + // declared.list
  '(GMLPSYS' + // declared.shop
  '*]QNOMNL' + // structured.article
  '%RPPPQPN' + // structured.articles
  '&UNOPOPN' + // structured.news
  '(HMKOHdV' + // structured.product
  '&HO`OMNO' + // structured.forum
  '2^EY@JUV' + // title.length
  ')HR[KKQV' + // title.parts
  '+]NUBGfC' + // title.numbered
  ')ZL]GSNF' + // title.year
  '&PNOQRVK' + // title.words.story
  ',dVYPJAC' + // title.words.telling
  '%SMOSUNL' + // title.words.list
  '&IRLV_FO' + // title.words.shop
  '&JN]ONXI' + // title.words.forum
  '%VTSNSLF' + // title.words.manual
  ')OGKI[Jb' + // title.words.service
  '^WULJKLW' + // text.proseLetters
  'CYZKNENQ' + // text.best.count
  ']^WJMJLP' + // text.best.letters
  'KLSKITRW' + // text.best.start
  '__]ND>QU' + // text.best.span
  'A^XNPBLO' + // text.best.neighbours
  '<HTLCNTe' + // text.best.parents
  '6^HQAKZS' + // text.heading.a
  ')[UNMOQE' + // text.heading.blockquote
  '+iH^THH@' + // text.dated
  '>DTC]jDL' + // text.tallied.a
  '0KScHPIP' + // text.tallied.blockquote
  'C@NN^SdA' + // text.tallied.button
  '<CqSMIMH' + // text.tallied.code
  '3ZPLbAJN' + // text.tallied.figcaption
  '+ELKXTQW' + // text.tallied.h1
  ';LXBMMS]' + // text.tallied.h2
  'CR>P]NXN' + // text.tallied.img
  ',`PJFUIS' + // text.tallied.main
  '=WLMJLSW' + // text.tallied.section
  'DGUPMFV[' + // text.tallied.svg
  '?LOgSJND' + // text.tallied..forum
  '>bISKVKG' + // text.tallied..byline
  '3ZO^JONC' + // text.tallied..story
  'CP?GZIKm' + // text.tallied..pitch
  '@LJg@GYU' + // text.tallied..person
  '@EJL_SdB' + // text.tallied..price
  '9IJIcLaG' + // text.tallied..cart
  'FFHJ_EgQ' + // text.tallied..gallery
  '<OgQFDXH' + // text.tallied..manual
  '7LOM`[EH' + // text.tallied..filter
  '<KGZCW]M' + // text.tallied..date
  '2GVHONZT' + // text.tallied..tab
  '2]OVFISM' + // text.tallied.@share
  '5ZMLKSPN' + // text.tallied.@tag
  'C_IP>[RO' + // text.tallied.@outside
  '@MWLPZIL' + // text.tallied.@heading
  'BPER[[CP' + // text.tallied.@img
  '9ROOSTOJ' + // text.tallied.node
  'wdUHOHIQ' + // text.tallied.plain
  '9MK^N`FH' + // text.tallied.date
  'CDGHiQ]I' + // text.tallied.price
  '@_ULPRHG' + // text.tallied.quote
  '$MOOWSNM'; // biases
