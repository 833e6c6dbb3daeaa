import { DIGIT, LETTER, MARK, runsOf } from '../text/signs.ts';
import { dataTexts } from './metadata/data-texts.ts';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

const MOST_LINES = 300;
const DEEPEST = 8;
/** Where a recipe of schema.org has its lines, and the texts of its steps and of groups of them. */
const LINE_KEYS = ['recipeIngredient', 'ingredients', 'recipeInstructions'];
const STEP_KEYS = ['itemListElement', 'steps', 'text'];

/** Fewer lines are no recipe. */
const FEWEST = 3;
const LINES = 'li, p, label, td, dd, span, div';
/** A line on the page may say more than the structured data. */
const LONGEST_MORE = 2;
const HEADINGS = 'h2, h3, h4, h5, h6';

/** The ingredients and steps that the page's structured data (JSON-LD) names; empty where there is no recipe. */
export function recipeLines(page: Document): string[] {
  const lines: string[] = [];
  for (const text of dataTexts(page)) {
    if (!text.includes('recipeIn') || lines.length > 0) continue;
    try {
      gatherRecipes(JSON.parse(text) as Json, lines, 0);
    } catch {
      // Data that cannot be read says nothing of a recipe; what the page shows is found without it.
    }
  }
  return lines.slice(0, MOST_LINES);
}

function gatherRecipes(value: Json, lines: string[], depth: number): void {
  if (value === null || typeof value !== 'object' || depth > DEEPEST) return;
  for (const [key, each] of Object.entries(value)) {
    if (LINE_KEYS.includes(key)) gatherLines(each, lines, 0);
    else gatherRecipes(each, lines, depth + 1);
  }
}

function gatherLines(value: Json, lines: string[], depth: number): void {
  if (depth > DEEPEST) return;
  if (typeof value === 'string') lines.push(...value.split(/\n|<[^>]+>/));
  else if (Array.isArray(value)) for (const each of value) gatherLines(each, lines, depth + 1);
  else if (value !== null && typeof value === 'object')
    for (const key of STEP_KEYS)
      gatherLines((value as { [key: string]: Json })[key] ?? null, lines, depth + 1);
}

/**
 * The lists of ingredients and steps that the page shows and the story lacks, with their headings: found by what the
 * structured data says of the recipe. What the page does not show is not made up from it.
 * @param lines ingredients and steps as the structured data words them.
 */
export function lostRecipeParts(story: Element, body: Element, lines: readonly string[]): Element[] {
  if (lines.length < FEWEST) return [];
  const told = plain(story.textContent ?? '');
  const missing = lines.map(plain).filter((line) => line !== '' && !told.includes(line));
  if (missing.length === 0) return [];
  const parts = new Set<Element>();
  for (const element of body.querySelectorAll(LINES)) {
    const text = plain(element.textContent ?? '');
    if (text === '') continue;
    if (missing.some((line) => text.includes(line) && text.length <= line.length * LONGEST_MORE))
      parts.add(listOf(element));
  }
  const outer = [...parts].filter(
    (part) => ![...parts].some((other) => other !== part && other.contains(part)),
  );
  return outer.flatMap((part) => [...headingOf(part), part]);
}

function listOf(line: Element): Element {
  return line.closest('ul, ol, dl, table') ?? line;
}

function headingOf(part: Element): Element[] {
  const before = part.previousElementSibling;
  return before?.matches(HEADINGS) ? [before] : [];
}

/** Letters and digits only: pages set the same line with other spaces, fractions apart, and brackets. */
function plain(text: string): string {
  return runsOf(text.normalize('NFKC').toLowerCase(), LETTER | MARK | DIGIT).join('');
}
