import type { Article, Doubt } from '../../article.ts';
import type { Extraction } from '../extraction.ts';
import type { LossSigns } from '../loss-signs.ts';
import type { MetadataProvenance } from '../metadata/provenance.ts';

/** An `Extraction` whose elements are numbers, those of a snapshot: what can be sent. */
export interface NumberedExtraction {
  readonly article: Article;
  readonly sources: readonly (number | null)[];
  readonly companions: readonly number[];
  readonly doubt: Doubt | null;
  readonly losses: LossSigns | null;
  readonly judged: readonly (readonly [element: number, words: number, probability: number])[];
  readonly provenance: MetadataProvenance | null;
}

/** @param numbers of the elements of the page that was looked at */
export function numbered(extraction: Extraction, numbers: ReadonlyMap<Element, number>): NumberedExtraction {
  const { article, sources, companions, doubt, losses = null, judged = [], provenance = null } = extraction;
  return {
    article,
    sources: sources.map((source) => (source && numbers.get(source)) ?? null),
    companions: companions.flatMap((companion) => numbers.get(companion) ?? []),
    doubt,
    losses,
    judged: judged.flatMap(({ element, words, probability }) => {
      const number = numbers.get(element);
      return number === undefined ? [] : [[number, words, probability] as const];
    }),
    provenance,
  };
}

/** @param live the live element of each number */
export function onPage(found: NumberedExtraction, live: readonly Element[]): Extraction {
  const { article, doubt, losses, provenance } = found;
  return {
    article,
    sources: found.sources.map((source) => (source === null ? null : (live[source] ?? null))),
    companions: found.companions.flatMap((companion) => live[companion] ?? []),
    doubt,
    judged: found.judged.flatMap(([at, words, probability]) => {
      const element = live[at];
      return element ? [{ element, words, probability }] : [];
    }),
    ...(losses ? { losses } : {}),
    ...(provenance ? { provenance } : {}),
  };
}
