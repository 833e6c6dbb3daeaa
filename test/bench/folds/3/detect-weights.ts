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
  '&HLHHYLg' + // address.home
  '&ZNKPNOO' + // address.dated
  '*gIMKSIM' + // address.words.story
  ',_RSJLNI' + // address.words.telling
  '\'LOOZYJI' + // address.words.list
  '(LNLXEdJ' + // address.words.shop
  '(FNiNJPL' + // address.words.forum
  '\'MjPKMJI' + // address.words.manual
  '(SKLNSKY' + // address.words.service
  '$QPPOROO' + // declared.claims.newsHabits
  '+`TLEOIT' + // declared.claims.article
  '+^OXJMLH' + // declared.claims.published
  '\'INLWOaF' + // declared.product
  '+XSHR[JH' + // declared.signed
  '(GQOQ[LR' + // declared.list
  '(GKMSTYQ' + // declared.shop
  '*]QNMQLK' + // structured.article
  '%OORPNPQ' + // structured.articles
  '&SOOPNPR' + // structured.news
  '(FMLNKfS' + // structured.product
  '\'GObOMMO' + // structured.forum
  '3cFUDPMQ' + // title.length
  ')FPYNLNY' + // title.parts
  '+]PQAGl@' + // title.numbered
  ')WL]JSLH' + // title.year
  '&MMNQWWI' + // title.words.story
  ',hRYNKCB' + // title.words.telling
  '%QJNR[OK' + // title.words.list
  '&MQMV_DL' + // title.words.shop
  '%HN]NPXI' + // title.words.forum
  '%LZTNJLR' + // title.words.manual
  ')MHKJVMe' + // title.words.service
  ']WUJJMJX' + // text.proseLetters
  'CYZINHOP' + // text.best.paragraphs
  '[]UILQJO' + // text.best.letters
  'JKVJOVOR' + // text.best.start
  '[Z_KHCOR' + // text.best.span
  'A^[LP@PM' + // text.best.neighbours
  '<GVKBLUh' + // text.best.parents
  '6YI]>NVQ' + // text.headingWords
  ')]WXJKPA' + // text.headingMarked
  '+iL]QHI>' + // text.dated
  '?DUCbj<N' + // text.tallied.a
  '0KP`HPGW' + // text.tallied.blockquote
  'CDOSTScA' + // text.tallied.button
  ';GlQMJLJ' + // text.tallied.code
  '3YUKY@KS' + // text.tallied.figcaption
  '+IKNSQQY' + // text.tallied.h1
  ';NV?QIPc' + // text.tallied.h2
  'CM?K`WVM' + // text.tallied.img
  '+[NPNUIL' + // text.tallied.main
  '<[NLJHVS' + // text.tallied.section
  'FFSONLTZ' + // text.tallied.svg
  '@HKiPJRH' + // text.tallied..forum
  '?bHTGZKG' + // text.tallied..byline
  '3ZQ]HGPJ' + // text.tallied..story
  'CQAJXBMn' + // text.tallied..pitch
  'AKIn?D[Q' + // text.tallied..person
  'BDKK^WaB' + // text.tallied..price
  ';HJH^KbN' + // text.tallied..cart
  'FIGIXFiQ' + // text.tallied..gallery
  '<MeUBHWI' + // text.tallied..manual
  '8PPP_[G@' + // text.tallied..filter
  '=JN[CR]L' + // text.tallied..date
  '2EVJSK[S' + // text.tallied..tab
  '2aOSCGSR' + // text.tallied.@share
  '6YOOLPRK' + // text.tallied.@tag
  'D^MS<[OM' + // text.tallied.@outside
  'AKVIR]KM' + // text.tallied.linkedHeading
  'BVAK]XOK' + // text.tallied.linkedPicture
  '9UPNMTPK' + // text.tallied.node
  'weTMMBIR' + // text.tallied.plain
  '9LJ[QeCG' + // text.tallied.date
  'DHGJlFXN' + // text.tallied.price
  'A`OMPRIJ' + // text.tallied.quote
  '$KNQVOSN'; // biases
