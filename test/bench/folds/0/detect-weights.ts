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
  '&HKHNXKe' + // address.home
  '&[NMONOO' + // address.dated
  '*lIJKSIJ' + // address.words.story
  ',^RSOJLI' + // address.words.telling
  '\'KPP]WKG' + // address.words.list
  '(NMMXFcG' + // address.words.shop
  '(GNjNJLM' + // address.words.forum
  '(MiOKLKJ' + // address.words.manual
  ')RILMQL`' + // address.words.service
  '%OOPNVOO' + // declared.claims.newsHabits
  '+aQLETHS' + // declared.claims.article
  '*WNXOOKI' + // declared.claims.published
  '\'JNLXNcE' + // declared.product
  '+ZNIRUKM' + // declared.signed
  '\'GSMRZKQ' + // declared.list
  '\'ELLWQXR' + // declared.shop
  '*]QNMPMK' + // structured.article
  '$MPSPOPR' + // structured.articles
  '&UOOOMPP' + // structured.news
  '\'DMLSLcR' + // structured.product
  '\'GOcOMMN' + // structured.forum
  '3dBUFMNT' + // title.length
  ')LU^GJMU' + // title.parts
  '+^PPAEiE' + // title.numbered
  ')XMYJONJ' + // title.year
  '&MLNPUVM' + // title.words.story
  ',fSYQJBB' + // title.words.telling
  '%QLNQZMM' + // title.words.list
  '&JQLX^DO' + // title.words.shop
  '%MO[ONNN' + // title.words.forum
  '%SWQNQLK' + // title.words.manual
  ')KFKMYMb' + // title.words.service
  '[VVLJKKW' + // text.proseLetters
  'BZ[JLHMO' + // text.best.paragraphs
  '[]UJKQLM' + // text.best.letters
  'JHXKJSRV' + // text.best.start
  'Z__IJEOM' + // text.best.span
  'A`XMPANM' + // text.best.neighbours
  '=HYNGKPa' + // text.best.parents
  '6]GZ>JWS' + // text.headingWords
  '*]SYMHOE' + // text.headingMarked
  '+jJWSKGA' + // text.dated
  '?GUCak<K' + // text.tallied.a
  '0KRaGMIV' + // text.tallied.blockquote
  'BFLQTRdD' + // text.tallied.button
  '=GmRMIKJ' + // text.tallied.code
  '3YTKa@IN' + // text.tallied.figcaption
  ',HMMYQNW' + // text.tallied.h1
  ';NV<MPRa' + // text.tallied.h2
  'BO@NYUVP' + // text.tallied.img
  ',^LMOTHO' + // text.tallied.main
  '<WLLLJWS' + // text.tallied.section
  'DKUJMNTW' + // text.tallied.svg
  'BHMhRJRF' + // text.tallied..forum
  '?cGVJXKE' + // text.tallied..byline
  '4[QXJNMG' + // text.tallied..story
  'CQ>IUFMq' + // text.tallied..pitch
  'BKGn;HZT' + // text.tallied..person
  'AHKK`Sd>' + // text.tallied..price
  ':GJI^L^P' + // text.tallied..cart
  'DKEE_JdP' + // text.tallied..gallery
  '<MgVFGVC' + // text.tallied..manual
  '7OOO`[ED' + // text.tallied..filter
  '=GNZES]N' + // text.tallied..date
  '2DYJQK[S' + // text.tallied..tab
  '2bOWDDRP' + // text.tallied.@share
  '6^POMJPN' + // text.tallied.@tag
  'C[KNC]RK' + // text.tallied.@outside
  'ANVJRVKO' + // text.tallied.linkedHeading
  'AO@M[]PM' + // text.tallied.linkedPicture
  '8RPPRTMK' + // text.tallied.node
  'wdTITBDV' + // text.tallied.plain
  '9LJ^S_EH' + // text.tallied.date
  'CIFJdN_H' + // text.tallied.price
  'BZRMSQKI' + // text.tallied.quote
  '$JNPTQTO'; // biases
