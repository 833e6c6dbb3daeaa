import { REASONS, type Reason } from '../core/clean/clutter.ts';
import type { ElementRule } from '../core/clean/reader-rules.ts';
import type { Settings, SiteRule } from './settings.ts';
import { withElementRule } from './site-rules.ts';

/**
 * The reader's rules as a file, to keep or to take to another browser: which sites are cleaned, what was put back and
 * what was picked on them. Plain JSON with a version; a newer version than is known here is refused.
 */

const KIND = 'clearstory-rules';
const VERSION = 1;

export type Rules = Pick<Settings, 'sites' | 'putBack' | 'elements'>;

export function rulesFile({ sites, putBack, elements }: Rules): string {
  return `${JSON.stringify({ kind: KIND, version: VERSION, sites, putBack, elements }, null, 2)}\n`;
}

/** What came of an import: rules that are new or changed, rules that were the same here, entries that are no rules. */
export interface Imported {
  readonly rules: Rules;
  readonly added: number;
  readonly same: number;
  readonly unread: number;
}

/**
 * The rules of a file put over those that are here; what only one of them has stays.
 *
 * @returns null for what is no such file, or one of a later version.
 */
export function importRules(before: Rules, text: string): Imported | null {
  const file = parse(text);
  if (file === null) return null;
  const sites = bring(before, siteEntries(file));
  const putBack = bring(sites.rules, putBackEntries(file));
  const elements = bring(putBack.rules, elementEntries(file));
  const sum = (count: 'added' | 'same' | 'unread') => sites[count] + putBack[count] + elements[count];
  return { rules: elements.rules, added: sum('added'), same: sum('same'), unread: sum('unread') };
}

/** One rule of a file: the rules with it, or the same rules where it is among them. Null for what is no rule. */
type Entry = ((rules: Rules) => Rules) | null;

function bring(before: Rules, entries: readonly Entry[]): Imported {
  let [rules, added, same, unread] = [before, 0, 0, 0];
  for (const entry of entries) {
    const next = entry?.(rules);
    if (!next) unread += 1;
    else if (next === rules) same += 1;
    else added += 1;
    rules = next ?? rules;
  }
  return { rules, added, same, unread };
}

function siteEntries(file: Unknown): Entry[] {
  return entriesOf(file['sites']).map(([site, rule]) => {
    if (!isSiteRule(rule)) return null;
    return (rules) => {
      if (rules.sites[site] === rule) return rules;
      return { ...rules, sites: { ...rules.sites, [site]: rule } };
    };
  });
}

function putBackEntries(file: Unknown): Entry[] {
  return listsOf(file['putBack']).map(([site, reason]) => {
    if (!isReason(reason)) return null;
    return (rules) => {
      const known = rules.putBack[site] ?? [];
      if (known.includes(reason)) return rules;
      return { ...rules, putBack: { ...rules.putBack, [site]: [...known, reason] } };
    };
  });
}

function elementEntries(file: Unknown): Entry[] {
  return listsOf(file['elements']).map(([site, rule]) => {
    if (!isElementRule(rule)) return null;
    return (rules) => {
      if (rules.elements[site]?.some((known) => isSameRule(known, rule))) return rules;
      return { ...rules, elements: withElementRule(rules.elements, site, pickRule(rule)) };
    };
  });
}

type Unknown = Readonly<Record<string, unknown>>;

function parse(text: string): Unknown | null {
  try {
    const value: unknown = JSON.parse(text);
    if (!isRecord(value) || value['kind'] !== KIND) return null;
    return Number(value['version']) <= VERSION ? value : null;
  } catch {
    return null;
  }
}

function entriesOf(value: unknown): [string, unknown][] {
  return isRecord(value) ? Object.entries(value) : [];
}

/** The entries of a record of lists, one by one; what is no list counts as one entry. */
function listsOf(value: unknown): [string, unknown][] {
  return entriesOf(value).flatMap(([key, list]) =>
    (Array.isArray(list) ? list : [null]).map((entry): [string, unknown] => [key, entry]),
  );
}

function isRecord(value: unknown): value is Unknown {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isSiteRule(value: unknown): value is SiteRule {
  return value === 'always' || value === 'never';
}

function isReason(value: unknown): value is Reason {
  return REASONS.some((reason) => reason === value);
}

function isElementRule(value: unknown): value is ElementRule {
  if (!isRecord(value)) return false;
  const { selector, act, label } = value;
  const isAct = act === 'hide' || act === 'show';
  return typeof selector === 'string' && selector !== '' && isAct && typeof label === 'string';
}

/** Nothing but what is known goes into the settings. */
function pickRule({ selector, act, label }: ElementRule): ElementRule {
  return { selector, act, label };
}

function isSameRule(one: ElementRule, other: ElementRule): boolean {
  return one.selector === other.selector && one.act === other.act;
}
