import { attributeOf, selectAll } from '../unclobbered.ts';
import { dataTexts } from './data-texts.ts';

const ITEM = /\/(?:QAPage|DiscussionForumPosting)$/;
const STATED = /"@type"\s*:\s*\[?\s*"(?:QAPage|DiscussionForumPosting)"/;

/**
 * Whether a page says of itself (schema.org in JSON-LD or microdata) that it is a discussion, where what readers wrote
 * is the text. Types are searched for, not parsed: much JSON-LD is broken.
 */
export function isDiscussion(page: Document): boolean {
  for (const item of selectAll(page, '[itemscope][itemtype]'))
    if (ITEM.test(attributeOf(item, 'itemtype') ?? '')) return true;
  return dataTexts(page).some((text) => STATED.test(text));
}
