/** The closed list of reasons for hiding something, in the order in which the popup lists them; the last is the reader's own. */
export const REASONS = [
  'advertisement',
  'related',
  'recommended',
  'share',
  'newsletter',
  'comments',
  'sidebar',
  'navigation',
  'overlay',
  'sticky-bar',
  'video',
  'consent',
  'promotion',
  'footer',
  'picked',
] as const;
export type Reason = (typeof REASONS)[number];

/**
 * careful: what is surely clutter; the site's header, navigation and footer stay. Used by itself.
 * strict: side columns, navigation, footer and the rest of the site's frame go too. Used on a press.
 * focus: everything goes but the story with its title and figures, which stay in the page's own style.
 */
export const MODES = ['careful', 'strict', 'focus'] as const;
export type Mode = (typeof MODES)[number];

/**
 * How an element leaves: `gone` takes no room; `veiled` keeps its width (a column beside the story), so that the
 * story's own column neither moves nor grows.
 */
export type Manner = 'gone' | 'veiled';

export interface Clutter {
  readonly element: Element;
  readonly reason: Reason;
  /** 0 to 1. Careful hides from .8 on, strict and focus from .5 on. */
  readonly confidence: number;
  readonly manner: Manner;
}
