import { ARTICLE_VERSION } from '../../core/article.ts';
import {
  bodyFromVersion1,
  headFromVersion1,
  type Version1Body,
  type Version1HeadRecord,
} from './former-versions.ts';
import type { ArticleRecords, BodyRecord, HeadRecord } from './records.ts';

/** The copy of an article as text, in the form of this version and of those before it. */

const COPY_VERSION = 2;

/** Version 1 had the parts of head and body side by side. */
interface Version1Copy extends Version1HeadRecord, Omit<Version1Body, 'id' | 'hashes'> {
  readonly version: 1;
}

interface Copy extends ArticleRecords {
  readonly version: typeof COPY_VERSION;
}

type Parts = Partial<Pick<BodyRecord, 'article' | 'points' | 'pictures'> & HeadRecord>;

function isWhole({ head, addresses, article, points, pictures }: Parts, id: string): boolean {
  return (
    head?.id === id &&
    article?.version === ARTICLE_VERSION &&
    typeof article.html === 'string' &&
    [article.blocks, points, pictures, addresses].every(Array.isArray)
  );
}

function fromVersion1({
  head,
  identity,
  addresses,
  article,
  points,
  pictures,
}: Version1Copy): ArticleRecords {
  const hashes = [...new Set(pictures.map(({ hash }) => hash))];
  return {
    head: headFromVersion1({ head, identity, addresses }, article),
    body: bodyFromVersion1({ id: head.id, article, points, pictures, hashes }, head.changedAt),
    former: null,
  };
}

/** Whether these are the records of that article, with all that bringing it back relies on. */
export function areWhole({ head, body }: Partial<ArticleRecords>, id: string): boolean {
  return Boolean(head && body && Array.isArray(body.hashes) && isWhole({ ...head, ...body }, id));
}

/** JSON without line ends. */
export function copyText(records: ArticleRecords): string {
  const copy: Copy = { version: COPY_VERSION, ...records };
  return JSON.stringify(copy);
}

/** The records in the text of a copy, whichever version wrote it. @throws where it is not that article's, whole */
export function recordsIn(text: string, id: string): ArticleRecords {
  const value: unknown = JSON.parse(text);
  if (typeof value !== 'object' || value === null) throw new Error('no readable copy');
  const copy = value as Partial<Copy | Version1Copy>;
  if (copy.version === 1 && isWhole(copy as Parts, id)) return fromVersion1(copy as Version1Copy);
  const { version, head, body, former = null } = copy as Partial<Copy>;
  if (version !== COPY_VERSION || !head || !body || !areWhole({ head, body }, id))
    throw new Error('no readable copy');
  return { head, body, former };
}
