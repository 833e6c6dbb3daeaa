import type { Article, KeyPoint, Metadata } from '../../article.ts';
import { sanitize } from '../../extract/sanitize.ts';
import { languageTag } from '../../text/language.ts';
import type { ExportLabels } from '../labels.ts';
import { longDate } from '../long-date.ts';
import { escapeXml } from '../xml.ts';
import { EPUB_STYLE } from './style.ts';
import { xhtml } from './xhtml.ts';

/**
 * A book of one or many stories: the files of an EPUB 3.3 (W3C), which every reader of EPUB 3 takes. Chapters come one
 * by one, so that a book of any size needs the memory of one; the table of contents comes last.
 */

/** A file of the book. */
export interface BookFile {
  readonly path: string;
  readonly content: string;
}

/** A picture in the book: its path, and a type that every reader knows. */
export interface BookPicture {
  readonly path: string;
  readonly type: 'image/jpeg' | 'image/png' | 'image/gif';
}

export interface BookStory {
  readonly article: Article;
  readonly points: readonly KeyPoint[];
  /** By their addresses in the story. */
  readonly pictures: ReadonlyMap<string, BookPicture>;
}

export interface BookOptions {
  readonly title: string;
  /** BCP 47; of the interface, for a book of many languages. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** A UUID. */
  readonly id: string;
  /** ISO 8601. */
  readonly now: string;
  readonly labels: ExportLabels;
}

interface Chapter {
  readonly path: string;
  readonly title: string;
  readonly lang: string | null;
  readonly dir: string;
  readonly hasMath: boolean;
}

const FOLDER = 'EPUB';

/** Comes first in the file, and not compressed. */
export const MIMETYPE = 'application/epub+zip';

export const CONTAINER: BookFile = {
  path: 'META-INF/container.xml',
  content: `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="${FOLDER}/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`,
};

function page(title: string, lang: string | null, dir: string, body: string): string {
  const language = lang === null ? '' : ` lang="${escapeXml(lang)}" xml:lang="${escapeXml(lang)}"`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"${language} dir="${dir}">
<head>
<title>${escapeXml(title)}</title>
<link rel="stylesheet" type="text/css" href="style.css"/>
</head>
<body>
${body}
</body>
</html>
`;
}

function aboutOf(metadata: Metadata, { original }: ExportLabels): string {
  const { byline, site, published, lang, canonicalUrl, url } = metadata;
  const facts = [byline.join(', '), site, published ? longDate(published, lang) : ''].filter(
    (fact) => fact !== '',
  );
  const address = canonicalUrl || url;
  const link =
    /^https?:\/\//i.test(address) && URL.canParse(address)
      ? `<p class="about"><a href="${escapeXml(new URL(address).href)}">${escapeXml(original)}</a></p>`
      : '';
  return `${facts.length > 0 ? `<p class="about">${escapeXml(facts.join(' · '))}</p>` : ''}${link}`;
}

function pointsOf(points: readonly KeyPoint[], { keyPoints }: ExportLabels): string {
  if (points.length === 0) return '';
  const items = points.map(({ text }) => `<li>${escapeXml(text)}</li>`).join('');
  return `<div class="points"><p class="name">${escapeXml(keyPoints)}</p><ul>${items}</ul></div>`;
}

/** How far a story's headings have to move for the highest to be the second level. */
function headingShift(story: ParentNode): number {
  const levels = [...story.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(({ localName }) =>
    Number(localName[1]),
  );
  return levels.length > 0 ? 2 - Math.min(...levels) : 0;
}

export class Book {
  readonly #options: BookOptions;
  readonly #chapters: Chapter[] = [];
  readonly #pictures = new Map<string, BookPicture>();

  constructor(options: BookOptions) {
    this.#options = options;
  }

  /** The next chapter's file. Its pictures have to be put under `pathOf` their paths. */
  chapter({ article, points, pictures }: BookStory, untitled: string): BookFile {
    const { metadata, html } = article;
    const { labels } = this.#options;
    const story = sanitize(html);
    const { markup, hasMath } = xhtml(story, {
      pictureOf: (address) => pictures.get(address)?.path ?? null,
      headingShift: headingShift(story),
    });
    for (const picture of pictures.values()) this.#pictures.set(picture.path, picture);
    const path = `chapter-${String(this.#chapters.length + 1).padStart(5, '0')}.xhtml`;
    const title = metadata.title.trim() || untitled;
    const lang = languageTag(metadata.lang);
    this.#chapters.push({ path, title, lang, dir: metadata.dir, hasMath });
    const head = `<h1>${escapeXml(title)}</h1>\n${aboutOf(metadata, labels)}`;
    const body = `<section>\n${head}\n${pointsOf(points, labels)}\n${markup}\n</section>`;
    return { path: pathOf(path), content: page(title, lang, metadata.dir, body) };
  }

  /** The files that name all others. */
  end(): BookFile[] {
    return [
      { path: pathOf('style.css'), content: EPUB_STYLE },
      { path: pathOf('contents.xhtml'), content: this.#contents() },
      { path: pathOf('package.opf'), content: this.#package() },
    ];
  }

  #contents(): string {
    const { title, lang, dir, labels } = this.#options;
    const items = this.#chapters
      .map((chapter) => {
        const language = chapter.lang === null ? '' : ` lang="${chapter.lang}" xml:lang="${chapter.lang}"`;
        return `<li><a href="${chapter.path}"${language} dir="${chapter.dir}">${escapeXml(chapter.title)}</a></li>`;
      })
      .join('\n');
    const body = `<nav epub:type="toc"><h1>${escapeXml(labels.contents)}</h1>\n<ol>\n${items}\n</ol></nav>`;
    return page(title, languageTag(lang), dir, body);
  }

  #package(): string {
    const { title, lang, dir, id, now } = this.#options;
    const languages = new Set([
      languageTag(lang) ?? 'en',
      ...this.#chapters.flatMap((chapter) => chapter.lang ?? []),
    ]);
    const items = this.#chapters.map(
      ({ path, hasMath }, at) =>
        `<item id="c${at + 1}" href="${path}" media-type="application/xhtml+xml"${hasMath ? ' properties="mathml"' : ''}/>`,
    );
    const pictures = [...this.#pictures.values()].map(
      ({ path, type }, at) => `<item id="p${at + 1}" href="${path}" media-type="${type}"/>`,
    );
    // A story in the other direction has its own; the spine turns pages as the book's language does.
    return `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${languageTag(lang) ?? 'en'}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">urn:uuid:${id}</dc:identifier>
<dc:title>${escapeXml(title.trim() || 'Clearstory')}</dc:title>
${[...languages].map((tag) => `<dc:language>${tag}</dc:language>`).join('\n')}
<meta property="dcterms:modified">${now.replace(/\.\d+Z$/, 'Z')}</meta>
</metadata>
<manifest>
<item id="nav" href="contents.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="style" href="style.css" media-type="text/css"/>
${[...items, ...pictures].join('\n')}
</manifest>
<spine page-progression-direction="${dir}">
<itemref idref="nav"/>
${this.#chapters.map((_, at) => `<itemref idref="c${at + 1}"/>`).join('\n')}
</spine>
</package>
`;
  }
}

/** Where a file of the book stands in the zip. */
export function pathOf(path: string): string {
  return `${FOLDER}/${path}`;
}
