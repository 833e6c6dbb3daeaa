/** Why a block of a stored page stays or goes: what the planner thinks of each element around it. For `--explain`. */
import type { Mode } from '../../../src/core/clean/clutter.ts';
import { Evidence } from '../../../src/core/clean/evidence.ts';
import { judge } from '../../../src/core/clean/judge.ts';
import { offStory } from '../../../src/core/clean/off-story.ts';
import { Planner } from '../../../src/core/clean/planner.ts';
import { frameOf } from '../../../src/core/clean/rules/site-frame.ts';
import type { Extraction } from '../../../src/core/extract/extraction.ts';

export interface Why {
  /** In one word or two, for counting. */
  readonly cause: string;
  /** From the outermost element without anything of the story to the block itself, one line each. */
  readonly chain: readonly string[];
  /** How likely the block is the story's, by what extraction thinks of it; null where it said nothing. */
  readonly likely: number | null;
  readonly place: string;
}

/** Answers for elements of a page that is shown as it was. */
export class Whys {
  readonly #planner: Planner;

  constructor(document: Document, extraction: Extraction, mode: Mode) {
    this.#planner = new Planner(document, extraction, mode, new Set());
  }

  of(element: Element): Why {
    const { guard, measures } = this.#planner.survey;
    const { judged, likely } = measures.of(element);
    const known = { likely: judged > 0 ? likely / judged : null, place: this.#placeOf(element) };
    if (guard.isStory(element)) return { cause: 'held as story', chain: [nameOf(element)], ...known };
    if (guard.holdsStory(element))
      return { cause: 'bare text beside the story', chain: [nameOf(element)], ...known };
    const chain: Element[] = [];
    for (let at: Element | null = element; at && !guard.holdsStory(at); at = parentOf(at)) chain.unshift(at);
    const looks = chain.map((one) => this.#look(one));
    return { cause: causeOf(looks.map(({ best }) => best)), chain: looks.map(({ line }) => line), ...known };
  }

  #placeOf(element: Element): string {
    const { inRoot, inFlow, place } = new Evidence(element, this.#planner.survey, null);
    return `${place}${inFlow ? ' in flow' : inRoot ? ' in root' : ''}`;
  }

  #look(element: Element): { best: string; line: string } {
    const { survey } = this.#planner;
    const evidence = new Evidence(element, survey, null);
    const { words, links, prose, images, judged, likely } = evidence.measure;
    const verdict = judge(evidence);
    const off = offStory(evidence, true);
    const said = [verdict, off].map((one) => (one ? `${one.reason} ${one.confidence}` : '-'));
    const frame = frameOf(evidence);
    const best = frame
      ? `frame ${frame}`
      : verdict
        ? `${verdict.reason} ${verdict.confidence}`
        : off
          ? 'off-story'
          : '';
    const loose = survey.guard.looseWords(element);
    const unseen = survey.layout.isVisible(element) ? '' : ' unseen';
    return {
      best,
      line: `${nameOf(element)} [${this.#placeOf(element)}${unseen}] ${words}w ${links}a ${prose}p ${images}i P=${judged ? (likely / judged).toFixed(3) : '-'}${loose ? ` ${loose} loose` : ''}: ${said.join(', ')}${frame ? `, ${frame}` : ''}`,
    };
  }
}

function causeOf(bests: readonly string[]): string {
  const said = bests.filter(Boolean);
  const frame = said.find((one) => one.startsWith('frame'));
  if (frame) return frame;
  const confidence = (one: string): number => Number(one.match(/[\d.]+$/)?.[0] ?? 0);
  return said.sort((a, b) => confidence(b) - confidence(a))[0] ?? 'nothing said';
}

function parentOf(element: Element): Element | null {
  const root = element.getRootNode();
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}

function nameOf(element: Element): string {
  const id = element.getAttribute('id');
  const role = element.getAttribute('role');
  const names = [...element.classList].slice(0, 5).map((name) => `.${name}`);
  return `${element.tagName.toLowerCase()}${id ? `#${id}` : ''}${names.join('')}${role ? `[${role}]` : ''}`.slice(
    0,
    160,
  );
}
