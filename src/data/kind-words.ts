/**
 * Words that stand in addresses and titles, by the kind of page that they usually speak of: in several languages, lower
 * case, sorted, separated by spaces. A hint only; the detector weighs each kind together with all else.
 */
export const KIND_WORDS = {
  /** What holds stories. */
  story:
    'article articles artikel blog blogs feature features journal magazine newsletter post posts ' +
    'review reviews stories story',
  /** What explains, compares or advises. */
  telling:
    'best beste checklist comment como cómo guide guides how ideas jak reasons steps things tipps ' +
    'tips top trends vs warum was ways what when where why wie как почему что',
  /** Lists of pages. */
  list:
    'archive authors categories category directory latest list page results search tag tags topic ' +
    'topics',
  shop: 'buy collection collections kaufen product products produkt produkte sale shop store women купить',
  forum: 'answers boards community discussion discussions forum forums questions thread threads',
  manual: 'api developer docs documentation help learn manual reference support tutorial wiki',
  /** Pages about the site or its offers. */
  service:
    'about agency careers clinic company consulting contact courses free jobs lawyer pricing programs ' +
    'repair service services software solutions услуги',
} as const;

export type Kind = keyof typeof KIND_WORDS;
