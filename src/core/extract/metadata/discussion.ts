import { attributeOf, selectAll, textOf } from '../unclobbered.ts';

const ITEM = /\/(?:QAPage|DiscussionForumPosting)$/;
const STATED = /"@type"\s*:\s*\[?\s*"(?:QAPage|DiscussionForumPosting)"/;
const LONGEST = 1_000_000;

/**
 * Whether a page says of itself (schema.org in JSON-LD or microdata) that it is a discussion, where what readers wrote
 * is the text. Types are searched for, not parsed: much JSON-LD is broken.
 */
export function isDiscussion(page: Document): boolean {
  for (const item of selectAll(page, '[itemscope][itemtype]'))
    if (ITEM.test(attributeOf(item, 'itemtype') ?? '')) return true;
  for (const script of selectAll(page, 'script[type="application/ld+json" i]'))
    if (STATED.test(textOf(script).slice(0, LONGEST))) return true;
  return false;
}
