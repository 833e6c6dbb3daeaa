import type { Article, KeyPoint } from '../article.ts';
import { sanitize } from '../extract/sanitize.ts';
import { takeNotes, writeNotes } from './footnotes.ts';
import { frontMatter } from './front-matter.ts';
import { ENGLISH_LABELS, type ExportLabels } from './labels.ts';
import { markdownService } from './markdown-service.ts';
import { plainTables } from './plain-tables.ts';

const HEADINGS = 'h1, h2, h3, h4, h5, h6';
const CODE_LANGUAGE = /\b(?:language|lang)-([\w+#.-]+)/;

export interface MarkdownMore {
  readonly tags?: readonly string[];
  /** The path of a picture beside the file, by its address in the story; null where it keeps its address. */
  pictureOf?(address: string): string | null;
}

/**
 * A story as Markdown (CommonMark, with GFM's tables): front matter, title, key points, story. No HTML is left in it;
 * links and pictures keep their addresses. `savedAt` (ISO 8601) goes into the front matter where the story is saved.
 */
export function markdown(
  article: Article,
  points: readonly KeyPoint[],
  savedAt: string | null = null,
  labels: ExportLabels = ENGLISH_LABELS,
  more: MarkdownMore = {},
): string {
  const service = markdownService();
  const line = (text: string) => service.escape(text.replace(/\s+/g, ' ').trim());
  const { tags = [], pictureOf } = more;
  const parts = [frontMatter(article.metadata, savedAt, tags)];
  if (article.metadata.title !== '') parts.push(`# ${line(article.metadata.title)}\n`);
  if (points.length > 0) {
    parts.push(
      `## ${line(labels.keyPoints)}\n`,
      `${points.map((point) => `- ${line(point.text)}`).join('\n')}\n`,
    );
    if (article.html !== '') parts.push('---\n');
  }
  const story = sanitize(article.html);
  settleHeadings(story);
  if (pictureOf) {
    for (const picture of story.querySelectorAll('img')) {
      const path = pictureOf(picture.getAttribute('src') ?? '');
      if (path !== null) picture.setAttribute('src', path);
    }
  }
  parts.push(`${fragmentMarkdown(story, service)}\n`);
  return parts.join('\n');
}

/** A sanitised part of a page as Markdown; it is changed on the way. */
export function fragmentMarkdown(part: DocumentFragment, service = markdownService()): string {
  plainTables(part);
  settleCode(part);
  const notes = takeNotes(part);
  return writeNotes(service.turndown(part), notes, service);
}

/** The title is the one heading of level 1, so the story's begin at level 2. */
function settleHeadings(story: DocumentFragment): void {
  const headings = [...story.querySelectorAll(HEADINGS)];
  const levelOf = (heading: Element) => Number(heading.nodeName.slice(1));
  const shift = 2 - headings.reduce((least, heading) => Math.min(least, levelOf(heading)), 6);
  for (const heading of headings) {
    for (const lineBreak of heading.querySelectorAll('br')) lineBreak.replaceWith(' ');
    const settled = heading.ownerDocument.createElement(`h${Math.min(6, levelOf(heading) + shift)}`);
    settled.append(...heading.childNodes);
    heading.replaceWith(settled);
  }
}

/** Code is nothing but text; a block of it is one `code` in its `pre`, with its language. */
function settleCode(story: DocumentFragment): void {
  for (const block of story.querySelectorAll('pre')) {
    const inner = block.querySelector('code');
    for (const lineBreak of block.querySelectorAll('br')) lineBreak.replaceWith('\n');
    const code = block.ownerDocument.createElement('code');
    const language = CODE_LANGUAGE.exec(`${inner?.className ?? ''} ${block.className}`)?.[1];
    if (language) code.className = `language-${language}`;
    code.textContent = block.textContent;
    block.replaceChildren(code);
  }
  for (const code of story.querySelectorAll('code'))
    if (!code.closest('pre')) code.replaceChildren(code.textContent ?? '');
  partCode(story);
}

/**
 * No code follows on code: the marks between the two would be read as one longer mark, which ends neither (CommonMark
 * 0.31.2, 6.1 "Code spans").
 */
function partCode(story: DocumentFragment): void {
  const walker = story.ownerDocument.createTreeWalker(story, NodeFilter.SHOW_TEXT);
  let before: Element | null = null;
  for (let text = walker.nextNode() as Text | null; text; text = walker.nextNode() as Text | null) {
    if (text.data === '') continue;
    const code: Element | null = text.parentElement?.closest('code') ?? null;
    if (before && code) code.before(' ');
    before = code?.closest('pre') ? null : code;
  }
}
