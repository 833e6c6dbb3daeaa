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
  '&GKIKYLg' + // address.home
  '&[MLPMOO' + // address.dated
  '*kHLKSHK' + // address.words.story
  ',^SSNKMF' + // address.words.telling
  '\'NOOYXKH' + // address.words.list
  '(NNLWEeI' + // address.words.shop
  '(FMlMIPK' + // address.words.forum
  '(KlOKLKI' + // address.words.manual
  ')SILMRK^' + // address.words.service
  '%OOPOUOO' + // declared.claims.newsHabits
  '+aRKERHS' + // declared.claims.article
  '+ZOYMNLH' + // declared.claims.published
  '&INLVPbF' + // declared.product
  '+WQHSXIK' + // declared.signed
  '\'FROTYMP' + // declared.list
  '\'ELLURYS' + // declared.shop
  '*^PNMPMK' + // structured.article
  '%OOSPOOQ' + // structured.articles
  '&UNOONPQ' + // structured.news
  '\'GLKQKdT' + // structured.product
  '&GObOMNO' + // structured.forum
  '3cBVCMOV' + // title.length
  ')HR]LJMW' + // title.parts
  '+]PS@Gl@' + // title.numbered
  ')YL^GRMG' + // title.year
  '&NLNPWUK' + // title.words.story
  ',jSZNIBB' + // title.words.telling
  '%QLNP[NL' + // title.words.list
  '&ISLV_EO' + // title.words.shop
  '%IN]NMXI' + // title.words.forum
  '%RXRMQLJ' + // title.words.manual
  ')MFKJZLc' + // title.words.service
  ']WVKIMLW' + // text.proseLetters
  'CZ[IMGNO' + // text.best.count
  '[^VILPKM' + // text.best.letters
  'KLQMKQTV' + // text.best.start
  '_]bIH>QR' + // text.best.span
  'A]ZKQBNN' + // text.best.neighbours
  '<HXK@LTg' + // text.best.parents
  '6]FZ>KXT' + // text.heading.a
  ')]VXLIPB' + // text.heading.blockquote
  '+jI[SHH@' + // text.dated
  '>EW@_l?L' + // text.tallied.a
  '0KScGMGT' + // text.tallied.blockquote
  'CCNQXScB' + // text.tallied.button
  '<FoSLHLH' + // text.tallied.code
  '3YSK`>JR' + // text.tallied.figcaption
  '+FKLVRPY' + // text.tallied.h1
  ';MX>NLRb' + // text.tallied.h2
  'BN@L]RXO' + // text.tallied.img
  ',_MMLUIP' + // text.tallied.main
  '<ZMJIKVU' + // text.tallied.section
  'DGUNLIT]' + // text.tallied.svg
  '@IMhRKOF' + // text.tallied..forum
  '>dHUJYJD' + // text.tallied..byline
  '3]P[ILNF' + // text.tallied..story
  'BS>GWFKp' + // text.tallied..pitch
  '@LHn<DYV' + // text.tallied..person
  '@GJK^Sf?' + // text.tallied..price
  '9HIG_MaL' + // text.tallied..cart
  'EHFF_GhQ' + // text.tallied..gallery
  '<MhTFFVG' + // text.tallied..manual
  '7OQN`]EB' + // text.tallied..filter
  '<GM]ES^K' + // text.tallied..date
  '2EWHQL]S' + // text.tallied..tab
  '2cOUCERP' + // text.tallied.@share
  '5[OMJPQM' + // text.tallied.@tag
  'C]JR>]PM' + // text.tallied.@outside
  '@MVJP[IN' + // text.tallied.@heading
  'BQBRa[EK' + // text.tallied.@img
  ':PORZWFH' + // text.tallied.node
  'xgUJODFR' + // text.tallied.plain
  '9LJ^QaDH' + // text.tallied.date
  'CGFHjL^J' + // text.tallied.price
  'A_RLRRIG' + // text.tallied.quote
  '$LOOSQUM'; // biases
