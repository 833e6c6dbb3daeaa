/** Names of elements, roles and classes that say what a part of a page is, as the detector reads them. */

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** Elements without text of the page's own. */
export const SILENT_ELEMENTS = set(
  'button dialog iframe math noscript object script select style svg template textarea video',
);

/** Elements that stand in a line of text and do not end it. */
export const INLINE_ELEMENTS = set(
  'a abbr b bdi cite code data del dfn em font i img ins kbd label mark q rp rt ruby s samp ' +
    'small span strong sub sup time u var wbr',
);

/** Elements and roles that frame a page's content: navigation, footer, side column. */
export const FRAME_NAMES = set('aside complementary contentinfo dialog footer menu nav navigation search');

/** Parts of class names and ids, by what they usually mark; `pitch` is what sells a service. */
export const MARK_NAMES = {
  comment: /comment|disqus|respond\b/i,
  forum:
    /forum|thread|topic|repl(?:y|ies)|post-?(?:body|author|stream|number)|message-?(?:body|cell|user)|answer|vote/i,
  byline: /byline|author|posted-?on|published|dateline|entry-?(?:date|meta)/i,
  story: /article-?(?:body|content|text)|entry-?content|post-?content|story-?(?:body|content)|single-?post/i,
  pitch: /testimonial|pricing|cta\b|call-?to-?action|hero|accordion|faq|logos?-|btn|button/i,
} as const;

export type Mark = keyof typeof MARK_NAMES;
