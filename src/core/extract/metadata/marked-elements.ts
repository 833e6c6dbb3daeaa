import { attributeOf, selectAll } from '../unclobbered.ts';

/**
 * The elements of a page whose attributes speak of an author or a day. Selectors of substrings (`[class*=byline i]`) are
 * what costs most in a page's metadata, so the page is asked once for what has a class or one of the other attributes,
 * and each class is read once, however often it stands on the page.
 */
export interface MarkedElements {
  /** The surest first, in document order within a rank. */
  readonly authors: readonly Marked[];
  readonly dates: readonly Marked[];
}

export interface Marked {
  readonly element: Element;
  /** 0 is the surest. */
  readonly rank: number;
}

/** Of authors: marks up to this rank are meant, so that an aside or a footer may hold them. */
export const MEANT = 2;
const LEAST_SURE_AUTHOR = 7;
/** Of dates: an element that is only named for a change. */
export const NAMED_FOR_CHANGE = 5;
const MOST_MARKED = 400;

const ASKED =
  '[class], [itemprop], [property], [rel~=author], [id*=byline i], time, a[href*="/author"], a[href*="/contributor"], a[href*="/profile/"], a[href*="/writers/"], a[href*="/staff/"]';
const AUTHOR_CLASSES: readonly RegExp[] = [
  /(?:byline|author)[-_]{0,2}name/,
  /byline|written-?by|post-info\S*author/,
  /(?:^|\s)author(?:\s|$)|(?:post|entry)-author/,
  /author|(?:^|\s)creator(?:\s|$)|creator-name/,
];
const AUTHOR_CLASS_RANKS = [3, 4, 5, LEAST_SURE_AUTHOR];
const DATE_CLASS =
  /publish[-_]date|pubdate|(?:post|entry|article)-date|byline|dateline|posted-on|(?:^|\s)(?:date|published)(?:\s|$)/;
const TIME_CLASS = /publish|posted|entry-date/;
const CHANGE_CLASS = /updated|modified/;

interface ClassMarks {
  readonly author: number | null;
  readonly date: boolean;
  readonly time: boolean;
  readonly change: boolean;
}

export function markedElements(page: Document): MarkedElements {
  const classes = new Map<string, ClassMarks>();
  const authors: Marked[] = [];
  const dates: Marked[] = [];
  for (const element of selectAll(page, ASKED)) {
    const name = attributeOf(element, 'class') ?? '';
    let marks = classes.get(name);
    if (!marks) {
      marks = readClass(name);
      classes.set(name, marks);
    }
    const author = authorRank(element, marks);
    if (author !== null && authors.length < MOST_MARKED) authors.push({ element, rank: author });
    const date = dateRank(element, marks);
    if (date !== null && dates.length < MOST_MARKED) dates.push({ element, rank: date });
  }
  // Sorting is stable: the order of the document stays within a rank.
  return { authors: authors.sort(byRank), dates };
}

function byRank(a: Marked, b: Marked): number {
  return a.rank - b.rank;
}

function readClass(name: string): ClassMarks {
  const lower = name.slice(0, 1_000).toLowerCase();
  const at = AUTHOR_CLASSES.findIndex((pattern) => pattern.test(lower));
  return {
    author: AUTHOR_CLASS_RANKS[at] ?? null,
    date: DATE_CLASS.test(lower),
    time: TIME_CLASS.test(lower),
    change: CHANGE_CLASS.test(lower),
  };
}

function authorRank(element: Element, marks: ClassMarks): number | null {
  const stated = statedRank(element);
  if (stated !== null) return stated;
  const link = linkRank(element);
  const id = /byline/i.test(attributeOf(element, 'id') ?? '') ? LEAST_SURE_AUTHOR : null;
  return [marks.author, link, id].reduce(
    (best, rank) => (rank !== null && rank < (best ?? 9) ? rank : best),
    null,
  );
}

/** What the markup itself says: microdata, RDFa and link types. */
function statedRank(element: Element): number | null {
  const property = attributeOf(element, 'itemprop');
  if (property !== null) {
    if (/(?:^|\s)(?:author|creator)(?:\s|$)/.test(property))
      return attributeOf(element, 'content') ? 0 : MEANT;
    if (/(?:^|\s)name(?:\s|$)/.test(property) && element.closest('[itemprop~=author]')) return 0;
  }
  if (attributeOf(element, 'property') === 'schema:author') return 0;
  return /(?:^|\s)author(?:\s|$)/i.test(attributeOf(element, 'rel') ?? '') ? 1 : null;
}

function linkRank(element: Element): number | null {
  const href = attributeOf(element, 'href');
  if (href === null) return null;
  if (/\/authors?\//i.test(href)) return 6;
  return /\/(?:contributors?|profile|writers|staff)\//i.test(href) ? LEAST_SURE_AUTHOR : null;
}

function dateRank(element: Element, marks: ClassMarks): number | null {
  const property = attributeOf(element, 'itemprop') ?? attributeOf(element, 'property');
  if (property !== null && /(?:^|[\s:])datePublished(?:\s|$)/.test(property)) return 0;
  if (property !== null && /(?:^|[\s:])dateModified(?:\s|$)/.test(property)) return NAMED_FOR_CHANGE;
  if (element.localName === 'time') {
    if (attributeOf(element, 'pubdate') !== null) return 1;
    return marks.time || TIME_CLASS.test((element.parentElement?.className ?? '').toString().toLowerCase())
      ? 2
      : 3;
  }
  if (marks.date) return 4;
  return marks.change ? NAMED_FOR_CHANGE : null;
}
