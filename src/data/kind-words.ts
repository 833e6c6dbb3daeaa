/**
 * Words that stand in addresses and titles, by the kind of page that they usually speak of: in several languages, lower
 * case, sorted, separated by spaces; `+` stands for the word and its plural in s. A hint only; the detector weighs each kind together with all else.
 */
/** The names of the kinds. Only programs that write about the numbers need them, so no page loads them. */
export const KINDS = ['story', 'telling', 'list', 'shop', 'forum', 'manual', 'service'] as const;

/** In the order of `KINDS`. */
export const KIND_WORDS = [
  /** What holds stories. */
  'article+ artikel blog+ feature+ journal magazine newsletter post+ review+ stories story',
  /** What explains, compares or advises. */
  'best beste checklist comment como cómo guide+ how ideas jak reasons steps things tipps tips ' +
    'top trends vs warum was ways what when where why wie как почему что',
  /** Lists of pages. */
  'archive authors categories category directory latest list page results search tag+ topic+',
  'buy collection+ kaufen product+ produkt produkte sale shop store women купить',
  'answers boards community discussion+ forum+ questions thread+',
  'api developer docs documentation help learn manual reference support tutorial wiki',
  /** Pages about the site or its offers. */
  'about agency careers clinic company consulting contact courses free jobs lawyer pricing programs ' +
    'repair service+ software solutions услуги',
] as const;
