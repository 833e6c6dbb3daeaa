/** The features of each block of a page, as the block model is trained on. */

import { FEATURES, featureRows } from '../../../src/core/extract/main-content/features.ts';
import { keptIn } from '../../../src/core/extract/main-content/kept-blocks.ts';
import { segment } from '../../../src/core/extract/main-content/segment.ts';
import { measureAll } from '../../../src/core/extract/measure.ts';
import { firstMeta } from '../../../src/core/extract/metadata/meta-tags.ts';
import { type PageClaims, readClaims } from '../../../src/core/extract/metadata/metadata.ts';
import { copyPage, NUMBER } from '../../../src/core/extract/page-copy.ts';
import { splitAtBreaks } from '../../../src/core/extract/paragraphs.ts';
import { prunePointers } from '../../../src/core/extract/pointers.ts';
import { proseContainer } from '../../../src/core/extract/prose-container.ts';
import { prune } from '../../../src/core/extract/prune.ts';
import { readStory } from '../../../src/core/extract/readability.ts';
import { foldForMatch } from '../../../src/core/text/fold.ts';

function stated(): string {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const found = /"articleBody"\s*:\s*("(?:[^"\\]|\\.)*")/.exec(script.textContent ?? '');
    try {
      if (found?.[1]) return foldForMatch((JSON.parse(found[1]) as string).replace(/<[^>]*>/g, ' '));
    } catch {}
  }
  return '';
}

export function run() {
  const url = document.URL;
  const claims = readClaims(document, url, document.baseURI);
  const visible = analyse(claims, false);
  const prose = (part: typeof visible) =>
    part.page.blocks.reduce(
      (sum, { signs }) => sum + (signs.length >= 80 && signs.linked < signs.length * 0.4 ? signs.length : 0),
      0,
    );
  let full: ReturnType<typeof analyse> | null = null;
  if (visible.hidden > 0) {
    const all = segment(copyPage(document, true).document.body);
    const gain = prose({ page: all } as typeof visible) - prose(visible);
    if (gain > Math.max(500, 0.5 * prose(visible))) full = analyse(claims, true);
  }
  return {
    names: FEATURES,
    title: claims.title,
    lang: claims.declaredLang,
    visible: written(visible),
    full: full && written(full),
  };
}

function written({ page, rows, ms, hidden }: ReturnType<typeof analyse>) {
  return {
    ms,
    hidden,
    blocks: page.blocks.slice(0, 4000).map(({ text, box }, i) => ({
      text,
      path: pathOf(box.element),
      row: Array.from(rows[i] ?? [], (value) => Math.round(value * 1e4) / 1e4),
    })),
  };
}

function analyse(claims: PageClaims, withHidden: boolean) {
  const t0 = performance.now();
  const copy = copyPage(document, withHidden);
  const body = copy.document.body;
  splitAtBreaks(body);
  const t1 = performance.now();
  const page = segment(body);
  const t2 = performance.now();
  const clone = copy.document.cloneNode(true) as Document;
  const before = measureAll(clone.body);
  prune(clone.body, before);
  prunePointers(clone.body, before, claims.declaredLang);
  const left = new Set([...clone.body.querySelectorAll(`[${NUMBER}]`)].map((e) => e.getAttribute(NUMBER)));
  const measures = measureAll(clone.body);
  const { element } = proseContainer(clone.body, measures);
  const regionNumber = element.getAttribute(NUMBER);
  const region = (regionNumber && body.querySelector(`[${NUMBER}="${regionNumber}"]`)) || body;
  const t3 = performance.now();
  const read = readStory(clone, claims.title);
  const t4 = performance.now();
  const kept = keptIn(read, page.blocks);
  const pruned = Uint8Array.from(page.blocks, ({ box }) => {
    const at = box.element.closest(`[${NUMBER}]`);
    return Number(at !== null && !left.has(at.getAttribute(NUMBER)));
  });
  const t5 = performance.now();
  const rows = featureRows({
    page,
    kept,
    pruned,
    region,
    title: claims.title,
    lang: claims.declaredLang,
    stated: stated(),
    saysArticle: claims.structured !== null || firstMeta(claims.tags, 'og:type') === 'article',
  });
  const t6 = performance.now();
  return { page, rows, hidden: copy.hidden, ms: [t1 - t0, t2 - t1, t3 - t2, t4 - t3, t5 - t4, t6 - t5] };
}

function pathOf(element: Element): string {
  const parts: string[] = [];
  for (
    let at: Element | null = element;
    at && at.localName !== 'body' && parts.length < 6;
    at = at.parentElement
  )
    parts.unshift(`${at.localName}${at.className ? `.${String(at.className).slice(0, 40)}` : ''}`);
  return parts.join(' > ');
}
