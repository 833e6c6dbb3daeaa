import { parseInert } from '../extract/sanitize.ts';
import { momentFrom, tagsFrom, webAddress } from './fields.ts';
import type { Imported } from './imported.ts';
import { UnreadableFile } from './unreadable.ts';

/**
 * Lists of links in HTML: bookmarks in Netscape's format, which every browser and many services write, and the pages
 * that Pocket and Instapaper give. A folder or a heading above a link is a tag, unless it names a state.
 */

const STATES =
  /^(?:unread|read archive|archive|read|home|starred|bookmarks(?: bar| toolbar| menu)?|other bookmarks|.*export)$/i;

interface Above {
  /** The heading that stands above, in lower case where it names a state. */
  readonly heading: string;
  readonly folders: readonly string[];
}

function folderOf(list: Element): string {
  const before = list.previousElementSibling;
  const heading = before?.localName === 'h3' ? before : before?.querySelector('h3');
  return heading?.textContent?.trim() ?? '';
}

/** The folders around a link, outermost first. */
function foldersOf(link: Element): string[] {
  const folders: string[] = [];
  for (let list = link.closest('dl'); list; list = list.parentElement?.closest('dl') ?? null) {
    folders.unshift(folderOf(list));
  }
  return folders.filter((name) => name !== '' && !STATES.test(name));
}

function imported(link: Element, { heading, folders }: Above): Imported {
  const url = webAddress(link.getAttribute('href'));
  const text = link.textContent?.trim() ?? '';
  if (url === null) return { kind: 'unusable', line: null, text: text || (link.getAttribute('href') ?? '') };
  const time = link.getAttribute('time_added') ?? link.getAttribute('add_date');
  const own = tagsFrom(link.getAttribute('tags'));
  const isTag = heading !== '' && !STATES.test(heading);
  return {
    kind: 'link',
    link: {
      url,
      title: webAddress(text) === null ? text : '',
      tags: [...new Set([...own, ...folders, ...(isTag ? [heading] : [])])],
      state: /archive|^read$/i.test(heading) ? 'archived' : 'unread',
      favourite: /^starred$/i.test(heading),
      savedAt: time === null ? null : momentFrom(time),
      byline: [],
      html: null,
    },
  };
}

/** The links of a list. @throws UnreadableFile `html` where the file breaks off in the middle, `no_addresses` */
export function* linksIn(html: string): Generator<Imported> {
  if (!html.trimEnd().endsWith('>')) throw new UnreadableFile('html', html.split('\n').length);
  const page = parseInert(html, document);
  const isBookmarks = page.querySelector('dl') !== null;
  let heading = '';
  let found = 0;
  for (const element of page.querySelectorAll('h1, h2, a[href]')) {
    if (element.localName !== 'a') {
      heading = isBookmarks ? '' : (element.textContent?.trim() ?? '');
      continue;
    }
    found += 1;
    yield imported(element, { heading, folders: foldersOf(element) });
  }
  if (found === 0) throw new UnreadableFile('no_addresses');
}
