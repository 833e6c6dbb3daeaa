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
  '&GLIIWOf' + // address.home
  '&YMNONOO' + // address.dated
  '+jIKKRJL' + // address.words.story
  '+^RRMLNG' + // address.words.telling
  '\'MPOXWLH' + // address.words.list
  '\'KOMUK]M' + // address.words.shop
  '(GMjLIQL' + // address.words.forum
  '(LjOKMLI' + // address.words.manual
  ')SJLMQM]' + // address.words.service
  '%QOONTOO' + // declared.claims.newsHabits
  '+`OKGSLQ' + // declared.claims.article
  '+ZQWKNNH' + // declared.claims.published
  '&JNLQPcI' + // declared.product
  '+USJUUKI' + // declared.signed
  '(FROUWMP' + // declared.list
  '\'GNNTQZN' + // declared.shop
  '*^ONMPMK' + // structured.article
  '%OORPOPR' + // structured.articles
  '&UNOOMPQ' + // structured.news
  '\'IMKPJbT' + // structured.product
  '&HO`OMNO' + // structured.forum
  '3`CVGNLW' + // title.length
  ')HR[LFSV' + // title.parts
  '+[LR?Lo>' + // title.numbered
  ')ZL]FQNH' + // title.year
  '&OLNQ]LM' + // title.words.story
  ',iSYOGF@' + // title.words.telling
  '%SLOJ_NL' + // title.words.list
  '&JUMTZFP' + // title.words.shop
  '%HN^MNXI' + // title.words.forum
  '%SXRMQLI' + // title.words.manual
  ')MGKI]Kb' + // title.words.service
  '^YXJGNKT' + // text.proseLetters
  'C][INFNL' + // text.best.count
  ']_WIKOKL' + // text.best.letters
  'KKNMKPUZ' + // text.best.start
  '`ZdJG=RS' + // text.best.span
  'A]YKPGMJ' + // text.best.neighbours
  '=J]J?NPd' + // text.best.parents
  '6[CYAH]T' + // text.heading.a
  ')^WXKMM@' + // text.heading.blockquote
  '+hKZQFJB' + // text.dated
  '?DWB]jBL' + // text.tallied.a
  '0MTaHHJU' + // text.tallied.blockquote
  'CDLOWV_G' + // text.tallied.button
  '>FlTLIMI' + // text.tallied.code
  '3YOL]DIT' + // text.tallied.figcaption
  '+FJMTPTZ' + // text.tallied.h1
  ';MW?PNNa' + // text.tallied.h2
  'CLAL[TST' + // text.tallied.img
  ',[JKPQNQ' + // text.tallied.main
  '<YPIJHXT' + // text.tallied.section
  'DFUPJLR_' + // text.tallied.svg
  '@KMeKNQI' + // text.tallied..forum
  '>bHTJXLE' + // text.tallied..byline
  '3^PYJJPE' + // text.tallied..story
  'CUAGQGOl' + // text.tallied..pitch
  '@KHmBIRS' + // text.tallied..person
  '?HKL[PeB' + // text.tallied..price
  '8HJHYRcJ' + // text.tallied..cart
  'DFFGcGfO' + // text.tallied..gallery
  '<LgVIJOF' + // text.tallied..manual
  '6LSO`_AD' + // text.tallied..filter
  '<BPaLTTJ' + // text.tallied..date
  '2GRHUHaS' + // text.tallied..tab
  '2eOSDFTK' + // text.tallied.@share
  '5YONFTPO' + // text.tallied.@tag
  'C[KTB^KM' + // text.tallied.@outside
  '@NQMN_LL' + // text.tallied.@heading
  'BQDRcZFG' + // text.tallied.@img
  '9NPQVWGM' + // text.tallied.node
  'yfTJQEES' + // text.tallied.plain
  '9NM^OZFJ' + // text.tallied.date
  'CKIGdJ]L' + // text.tallied.price
  'A[TMTOII' + // text.tallied.quote
  '$NNQTQRL'; // biases
