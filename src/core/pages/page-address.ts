/** Parameters that count the pages of one text; those of comments and of lists of stories are not among them. */
const PARAMETERS =
  /^(?:p|pg|page|paged|pageno|page_?num(?:ber)?|pagina|seite|sida|strona|trang|halaman|sayfa)$/i;
const WORDS = 'page|pagina|seite|sida|side|strona|trang|halaman|sayfa|p';
const FILE_END = /\.(?:s?html?|php|aspx?|jsp)$/i;
/** `/story/page/2`, `/story/page-2`, `/story-page-2`, `/story/2`, `/story-2`, `/story_2`, `/story,2`; without file end. */
const IN_PATH = [
  new RegExp(`/(?:${WORDS})[/_-]?(\\d{1,3})$`, 'i'),
  new RegExp(`[-_,](?:${WORDS})[-_,]?(\\d{1,3})$`, 'i'),
  /\/(\d{1,2})$/,
  /[-_,](\d{1,2})$/,
];

/** What all pages of a story share of their addresses, for comparing only, and the number of one of them. */
export interface NumberedAddress {
  readonly story: string;
  readonly page: number;
}

/** The story's part of an address and the page number in it; null for an address without one. */
export function numberedAddress(address: string): NumberedAddress | null {
  const url = new URL(address);
  for (const [name, value] of [...url.searchParams]) {
    if (!PARAMETERS.test(name) || !/^\d{1,3}$/.test(value)) continue;
    url.searchParams.delete(name);
    return { story: storyAddress(url.href), page: Number(value) };
  }
  const path = plainPath(url);
  for (const pattern of IN_PATH) {
    const match = pattern.exec(path);
    if (!match) continue;
    url.pathname = path.slice(0, match.index) || '/';
    return { story: storyAddress(url.href), page: Number(match[1]) };
  }
  return null;
}

/** An address as all pages of a story share it, taken to have no page number. */
export function storyAddress(address: string): string {
  const url = new URL(address);
  url.searchParams.sort();
  return `${url.host}${plainPath(url)}?${url.searchParams}`;
}

function plainPath(url: URL): string {
  return url.pathname.replace(/\/+$/, '').replace(FILE_END, '');
}
