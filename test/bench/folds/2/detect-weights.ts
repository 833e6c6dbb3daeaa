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
  '&FLJMXJf' + // address.home
  '&YNMPNOO' + // address.dated
  '*jIMLOKL' + // address.words.story
  '+[UQOLNF' + // address.words.telling
  '\'NNPXZJI' + // address.words.list
  '(OOJTFeK' + // address.words.shop
  '\'GMjMIQK' + // address.words.forum
  '(GkPMKLK' + // address.words.manual
  ')SJMKRK^' + // address.words.service
  '%NOPOUOO' + // declared.claims.newsHabits
  '+aRLKMIR' + // declared.claims.article
  '+ZLVMPMJ' + // declared.claims.published
  '&JONYK`F' + // declared.product
  '+URIVYFL' + // declared.signed
  '\'ESPTVLQ' + // declared.list
  '(GMLPTXS' + // declared.shop
  '*]QNOLNL' + // structured.article
  '%RPPPQPO' + // structured.articles
  '&UOOPOPN' + // structured.news
  '(HMLNHeV' + // structured.product
  '&HObOLNN' + // structured.forum
  '2^EYAJUV' + // title.length
  ')HQZKKQV' + // title.parts
  '+]MVBGgB' + // title.numbered
  ')YM[ISMF' + // title.year
  '&PNNRRVK' + // title.words.story
  ',dVYPK@C' + // title.words.telling
  '%TLORUNM' + // title.words.list
  '&IRLU_GO' + // title.words.shop
  '&JN[ONXI' + // title.words.forum
  '%UTSNSLF' + // title.words.manual
  ')OGKHZKc' + // title.words.service
  ']XTLKKKX' + // text.proseLetters
  'BW[KOEMQ' + // text.best.paragraphs
  '[^VKLJLP' + // text.best.letters
  'JHZILSOW' + // text.best.start
  'Z`[OC@QS' + // text.best.span
  'A]XNQALO' + // text.best.neighbours
  '<HTLEORd' + // text.best.parents
  '6_GR?K]T' + // text.headingWords
  ')[UNMNPF' + // text.headingMarked
  '+iH]THG@' + // text.dated
  '?CSE_jBK' + // text.tallied.a
  '0KSdHOHP' + // text.tallied.blockquote
  'C@MO^Re@' + // text.tallied.button
  '=BqSMIMH' + // text.tallied.code
  '3ZPMaAJN' + // text.tallied.figcaption
  ',DLKWTRX' + // text.tallied.h1
  ';LXBMMS^' + // text.tallied.h2
  'CP>Q_QUN' + // text.tallied.img
  ',`PKGTHS' + // text.tallied.main
  '=WMLJKTW' + // text.tallied.section
  'DGUPMHVY' + // text.tallied.svg
  '?LOgQIPD' + // text.tallied..forum
  '?bJSKWJG' + // text.tallied..byline
  '3ZO^JONC' + // text.tallied..story
  'CP?GZIKm' + // text.tallied..pitch
  '@KIg@IXT' + // text.tallied..person
  'AEKL`SbB' + // text.tallied..price
  '9IJIbKbG' + // text.tallied..cart
  'FEHJ_EfP' + // text.tallied..gallery
  '<OgQDDYH' + // text.tallied..manual
  '7LOM`[FH' + // text.tallied..filter
  '<KGZBV]O' + // text.tallied..date
  '2GVHPNYT' + // text.tallied..tab
  '2]OVEISM' + // text.tallied.@share
  '5ZMLJSQO' + // text.tallied.@tag
  'C^IP>^QN' + // text.tallied.@outside
  'ANVLR[HK' + // text.tallied.linkedHeading
  'BSBNXZKO' + // text.tallied.linkedPicture
  '9VQMOUNJ' + // text.tallied.node
  'weTHNFJR' + // text.tallied.plain
  '9MK_O`DH' + // text.tallied.date
  'DCGHiP]I' + // text.tallied.price
  '@_ULNRKG' + // text.tallied.quote
  '$LNPWROM'; // biases
