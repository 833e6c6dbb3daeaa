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
  '&HLIHZLf' + // address.home
  '&ZNLPNOO' + // address.dated
  '*gILKSIM' + // address.words.story
  ',_RTJLNI' + // address.words.telling
  '\'MOOYYJI' + // address.words.list
  '(LNMWEdJ' + // address.words.shop
  '(GMiMJPL' + // address.words.forum
  '\'MjPKLJI' + // address.words.manual
  '(SKMNSKY' + // address.words.service
  '$QPPOROO' + // declared.claims.newsHabits
  '+`TLEOIT' + // declared.claims.article
  '+^OYJLLH' + // declared.claims.published
  '\'INLVObF' + // declared.product
  '+XSHPZJI' + // declared.signed
  '(GQOQZLQ' + // declared.list
  '(GKMRTZR' + // declared.shop
  '*]QNMQLK' + // structured.article
  '%OORPNPQ' + // structured.articles
  '&SOOONPR' + // structured.news
  '(FMKOLfS' + // structured.product
  '&GO`OMNO' + // structured.forum
  '3cFUDPNR' + // title.length
  ')FPZNJOY' + // title.parts
  '+]QRAGk@' + // title.numbered
  ')WL]JSLH' + // title.year
  '&NMNPWXI' + // title.words.story
  ',iRYMJDB' + // title.words.telling
  '%QKNRZOK' + // title.words.list
  '&MRMW_EL' + // title.words.shop
  '%HN]NPXI' + // title.words.forum
  '%MYTNJMR' + // title.words.manual
  ')LHKJVMd' + // title.words.service
  '^UVJIOKX' + // text.proseLetters
  'CYYILIOP' + // text.best.count
  ']ZUILRJO' + // text.best.letters
  'KPPLNSQR' + // text.best.start
  '`[aJI@PR' + // text.best.span
  'A^ZLNAPN' + // text.best.neighbours
  '<GVJ@KWh' + // text.best.parents
  '6XI[@NUP' + // text.heading.a
  ')]WWKKP@' + // text.heading.blockquote
  '+iK[QII>' + // text.dated
  '>EWA_i?O' + // text.tallied.a
  '0KP_IPHV' + // text.tallied.blockquote
  'CEOSTSbA' + // text.tallied.button
  ':HlQMJLI' + // text.tallied.code
  '3YULY@KS' + // text.tallied.figcaption
  '+JJNSQPY' + // text.tallied.h1
  ';NW?QIQb' + // text.tallied.h2
  'BP>J^TYN' + // text.tallied.img
  '+[MPNUJK' + // text.tallied.main
  '<[NLJIVS' + // text.tallied.section
  'EFSONKT[' + // text.tallied.svg
  '@HKiRKOI' + // text.tallied..forum
  '>aHTHZKG' + // text.tallied..byline
  '3ZQ]HGPI' + // text.tallied..story
  'BRAJVBMn' + // text.tallied..pitch
  '@KImAB[R' + // text.tallied..person
  'ADKK]WbA' + // text.tallied..price
  ':HJG_K`N' + // text.tallied..cart
  'EJHIWFiQ' + // text.tallied..gallery
  '<MdTCIVI' + // text.tallied..manual
  '8PQO_[G@' + // text.tallied..filter
  '<LN[DQ[J' + // text.tallied..date
  '2EVJRK[S' + // text.tallied..tab
  '2aORDGRR' + // text.tallied.@share
  '5YOOLQRJ' + // text.tallied.@tag
  'C_MS<YPN' + // text.tallied.@outside
  '@KWJQ^IM' + // text.tallied.@heading
  'BQDPaYFK' + // text.tallied.@img
  ':PORZUGI' + // text.tallied.node
  'xeTMMDJQ' + // text.tallied.plain
  '9LJZPdDI' + // text.tallied.date
  'CIGJkFYN' + // text.tallied.price
  '@aONSPGJ' + // text.tallied.quote
  '$LOPRPUN'; // biases
