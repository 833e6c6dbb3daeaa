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
  '&GKHKXLg' + // address.home
  '&[NLPNOO' + // address.dated
  '*kILKSIL' + // address.words.story
  ',_SRNKMF' + // address.words.telling
  '\'MOPZXKH' + // address.words.list
  '(NNLWEeI' + // address.words.shop
  '(FMlMIPL' + // address.words.forum
  '(KlOKLKI' + // address.words.manual
  ')SILMRK^' + // address.words.service
  '%OOPNUOO' + // declared.claims.newsHabits
  '+aRLERIS' + // declared.claims.article
  '+ZOXLNLH' + // declared.claims.published
  '&INLVPaF' + // declared.product
  '+WQHUYIJ' + // declared.signed
  '\'FROTYLP' + // declared.list
  '\'ELKVRXR' + // declared.shop
  '*^PNMPMK' + // structured.article
  '%OOSPOOQ' + // structured.articles
  '&UNOONPQ' + // structured.news
  '\'GLKPJdT' + // structured.product
  '\'FOdOMMN' + // structured.forum
  '3cBVDMNV' + // title.length
  ')HR]KKMW' + // title.parts
  '+]OS?Fm@' + // title.numbered
  ')YL^HSLG' + // title.year
  '&NMMPXUK' + // title.words.story
  ',iSZOIAB' + // title.words.telling
  '%RKNQ[NL' + // title.words.list
  '&ISLV_DO' + // title.words.shop
  '%IN]NMYI' + // title.words.forum
  '%RXRMQLJ' + // title.words.manual
  ')NFJJYLd' + // title.words.service
  '[XUKJKJX' + // text.proseLetters
  'BY]HNGNO' + // text.best.paragraphs
  '[_UJKOLM' + // text.best.letters
  'JGWKMTQU' + // text.best.start
  '[]aKGAQQ' + // text.best.span
  'A]ZLQANN' + // text.best.neighbours
  '=GXKALSg' + // text.best.parents
  '6]E[<KYU' + // text.headingWords
  ')]VXLIOB' + // text.headingMarked
  '+jI]SHH?' + // text.dated
  '?DVBbm;J' + // text.tallied.a
  '0KRdFNFU' + // text.tallied.blockquote
  'CBMRXRdB' + // text.tallied.button
  '=FoSLHLH' + // text.tallied.code
  '3ZSK`>JQ' + // text.tallied.figcaption
  ',FLLVRPY' + // text.tallied.h1
  ';MW>OMQb' + // text.tallied.h2
  'CM@M_UUN' + // text.tallied.img
  ',_MMLTIP' + // text.tallied.main
  '=ZNJIJVU' + // text.tallied.section
  'EGUNLKT[' + // text.tallied.svg
  'AIMhPJRF' + // text.tallied..forum
  '>dGUIYIE' + // text.tallied..byline
  '3]Q[ILNF' + // text.tallied..story
  'CR>HWFLo' + // text.tallied..pitch
  'ALHn;FYU' + // text.tallied..person
  'AGJK_Sd@' + // text.tallied..price
  ':HJH]MbL' + // text.tallied..cart
  'FGFG`GhP' + // text.tallied..gallery
  '<MhTDFWG' + // text.tallied..manual
  '7PPN`]DB' + // text.tallied..filter
  '=FM]CS^M' + // text.tallied..date
  '2EWHRK]S' + // text.tallied..tab
  '2cOUBERP' + // text.tallied.@share
  '5[ONJPQN' + // text.tallied.@tag
  'C[IR>_PM' + // text.tallied.@outside
  'AMUIRZKM' + // text.tallied.linkedHeading
  'BT?M]ZOL' + // text.tallied.linkedPicture
  '9TPNNUPK' + // text.tallied.node
  'wgUJOBFS' + // text.tallied.plain
  '9LJ_RbCG' + // text.tallied.date
  'CGFHkL]J' + // text.tallied.price
  'A^RKPRLG' + // text.tallied.quote
  '$KNQVPSM'; // biases
