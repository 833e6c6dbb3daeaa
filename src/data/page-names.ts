/** Names of elements, roles and classes that say what a part of a page is, as the detector reads them. */

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** Elements without text of the page's own. */
export const SILENT_ELEMENTS = set(
  'button dialog iframe math noscript object script select style svg template textarea video',
);

/** Elements that stand in a line of text and do not end it. */
export const INLINE_ELEMENTS = set(
  'a abbr b bdi cite code del dfn em font i img ins kbd label mark q rp rt ruby s samp small span ' +
    'strong sub sup time u var wbr',
);

/** Elements and roles that frame a page's content: navigation, footer, side column. */
export const FRAME_NAMES = set('aside complementary contentinfo dialog footer menu nav navigation search');

/** Parts of class names and ids, by what they usually mark; `.pitch` is what sells a service. All but comments are tallied. */
export const MARK_NAMES = [
  ['.comment', /comment|disqus|respond\b/i],
  ['.forum', /forum|thread|topic|repl(y|ies)|post-?(body|author|stream|number)|message-|answer|vote/i],
  ['.byline', /byline|author|posted-?on|published|dateline|entry-?(date|meta)/i],
  ['.story', /(article|entry|post|story)-?(body|content|text)|single-?post/i],
  ['.pitch', /testimonial|pricing|cta\b|call-?to|hero|accordion|faq|logos?-/i],
  ['.person', /avatar|user|member|profile/i],
  ['.price', /price|\bsku|currency|discount|\bsale/i],
  ['.cart', /cart|basket|checkout|wishlist|variant|quantity/i],
  ['.gallery', /gallery|carousel|slider|swiper|thumb/i],
  ['.manual', /toc\b|sidebar|docs?-|highlight|markdown/i],
  ['.filter', /filter|facet|sort|refine/i],
  ['.date', /date|time/i],
  ['.tab', /\btabs?\b|tab-/i],
] as const;

/** Kinds of link, by address and relation. */
export const LINK_KINDS = [
  ['@share', /\/shar(er?|ing)\b|\/intent\/|sharearticle|pin\/create|api\.whatsapp|\/submit\b|^mailto:\?/i],
  ['@tag', /\btag\b|\/tags?\//i],
] as const;

/**
 * What the walk over a page tallies for the model, in the order of its weights: elements outside the frame by their name,
 * marks after a point, what is in links after an @, the others as `core/detect/page-text.ts` and `prose.ts` say.
 */
export const TALLIED = (
  'a blockquote button code figcaption h1 h2 img main section svg ' +
  `${MARK_NAMES.slice(1)
    .map(([mark]) => mark)
    .join(' ')} ` +
  '@share @tag @outside @heading @img node plain date price quote'
).split(' ');
