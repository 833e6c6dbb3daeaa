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
  '&GKHMYKe' + // address.home
  '&[MMONOO' + // address.dated
  '*mIJKTIJ' + // address.words.story
  ',]SSOKLI' + // address.words.telling
  '\'LPO]WLG' + // address.words.list
  '(NMMXFcG' + // address.words.shop
  '(GNjNJLM' + // address.words.forum
  '(NiOKMKJ' + // address.words.manual
  ')QILMQL`' + // address.words.service
  '%OOPNVOO' + // declared.claims.newsHabits
  '+`RLETHS' + // declared.claims.article
  '*WNZOOJI' + // declared.claims.published
  '\'JNLXNcE' + // declared.product
  '+ZNIQUKM' + // declared.signed
  '\'GSMRZLQ' + // declared.list
  '\'ELLVRXS' + // declared.shop
  '*]QNMPMK' + // structured.article
  '$MPSPOPR' + // structured.articles
  '&UNOOMPQ' + // structured.news
  '\'DMLSLcR' + // structured.product
  '\'HOaOMNO' + // structured.forum
  '3cBVDMPU' + // title.length
  ')KU^HILV' + // title.parts
  '+^PPAFhE' + // title.numbered
  ')XMZJOOJ' + // title.year
  '&MLOPUVM' + // title.words.story
  ',fSZQJBB' + // title.words.telling
  '%PMNQZMM' + // title.words.list
  '&JQLY^DO' + // title.words.shop
  '%MO[ONNN' + // title.words.forum
  '%SWQNQLK' + // title.words.manual
  ')JEKNYLb' + // title.words.service
  '[UWKJLKW' + // text.proseLetters
  'B]ZJLIMN' + // text.best.count
  '[[VJKRLM' + // text.best.letters
  'JMRLJQUT' + // text.best.start
  '_]`HJDPO' + // text.best.span
  'A`XMPBNM' + // text.best.neighbours
  '<HYNGKPa' + // text.best.parents
  '6[GZ?JWS' + // text.heading.a
  '*]SYMHOE' + // text.heading.blockquote
  '+jIWSKHB' + // text.dated
  '>GWA_i>M' + // text.tallied.a
  '0LR`HLJU' + // text.tallied.blockquote
  'BFLPURdD' + // text.tallied.button
  '=GmRMHLJ' + // text.tallied.code
  '3YTKa@IO' + // text.tallied.figcaption
  ',HLLXQNX' + // text.tallied.h1
  ';OW<LOSa' + // text.tallied.h2
  'BO@MXQYR' + // text.tallied.img
  ',]LLOTIP' + // text.tallied.main
  '<WLLKKWT' + // text.tallied.section
  'DKUJNMTX' + // text.tallied.svg
  'AHMhSJPG' + // text.tallied..forum
  '>cGUKXKD' + // text.tallied..byline
  '4[QXJNNG' + // text.tallied..story
  'CQ>IVGKq' + // text.tallied..pitch
  'AKGn:GZV' + // text.tallied..person
  '@HKK`Re>' + // text.tallied..price
  ':GJH^L^P' + // text.tallied..cart
  'DKEE^JeP' + // text.tallied..gallery
  '<MgVGGVD' + // text.tallied..manual
  '7OON`[FD' + // text.tallied..filter
  '<HNZFR[M' + // text.tallied..date
  '2DYJPK[S' + // text.tallied..tab
  '2bOWECRP' + // text.tallied.@share
  '5^POLKPM' + // text.tallied.@tag
  'C[KNC[RL' + // text.tallied.@outside
  '@MWJRXIP' + // text.tallied.@heading
  'APAQ__JI' + // text.tallied.@img
  ':PNQ[YEH' + // text.tallied.node
  'xdTHSCEV' + // text.tallied.plain
  '9LJ^R^EH' + // text.tallied.date
  'BJFJcN_H' + // text.tallied.price
  'A[RMTPJI' + // text.tallied.quote
  '$JOORPVO'; // biases
