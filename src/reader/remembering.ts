import type { Clutter, Reason } from '../core/clean/clutter.ts';
import type { ElementRule } from '../core/clean/reader-rules.ts';
import { selectorFor } from '../core/clean/selector.ts';
import { firstWords } from '../page/cleaned-groups.ts';
import type { Cleaning } from '../page/cleaning.ts';
import type { Target } from '../page/marks.ts';
import type { SitePreferences } from './preferences.ts';
import type { Cleaned, Picking } from './session-parts.ts';

/** What the reader says of a page's clutter, done on the page at once and kept for the site. */
export class Remembering {
  readonly #preferences: SitePreferences;
  readonly #document: Document;

  constructor(document: Document, preferences: SitePreferences) {
    this.#document = document;
    this.#preferences = preferences;
  }

  /** One thing is kept by its name, where it has one that will last; all of a reason by that reason. */
  async putBack(cleaning: Cleaning, target: Target): Promise<void> {
    const { url, whole, single } = this.#meant(cleaning, target);
    const picked = single.filter(({ reason }) => reason === 'picked');
    cleaning.putBack(target);
    for (const { element } of picked) cleaning.pick(element, false);
    if (whole.length > 0) await this.#preferences.keep(url, whole, true);
    await this.#drop(url, picked, 'hide');
    for (const { element, reason } of single)
      if (reason !== 'picked') await this.#addRule(url, element, 'show');
    await this.#follow(cleaning);
  }

  async hideAgain(cleaning: Cleaning, target: Target): Promise<void> {
    const { url, whole } = this.#meant(cleaning, target);
    cleaning.hideAgain(target);
    if (whole.length > 0) await this.#preferences.keep(url, whole, false);
    await this.#drop(url, cleaning.clutterOf(target), 'show');
    await this.#follow(cleaning);
  }

  /** Picking on a cleaned page, and what comes of it. @param onEnd is told when it is over */
  picking({ cleaning, ending }: Pick<Cleaned, 'cleaning' | 'ending'>, onEnd: () => void): Picking {
    return {
      signal: ending.signal,
      mayPick: (element) => cleaning.mayPick(element),
      preview: (element, hidden) => cleaning.pick(element, hidden),
      hide: (element) => this.hideToo(cleaning, element),
      undo: (element) => this.showAgain(cleaning, element),
      onEnd,
    };
  }

  /** Hides an element that the reader picked. @returns whether it, and its kind, stay hidden on the site */
  async hideToo(cleaning: Cleaning, element: Element): Promise<boolean> {
    cleaning.pick(element, true);
    const isKept = await this.#addRule(this.#document.URL, element, 'hide', (one) => !cleaning.mayPick(one));
    await this.#follow(cleaning);
    return isKept;
  }

  /** Undoes `hideToo`. */
  async showAgain(cleaning: Cleaning, element: Element): Promise<void> {
    cleaning.pick(element, false);
    await this.#drop(this.#document.URL, [{ element }], 'hide');
    await this.#follow(cleaning);
  }

  #meant(cleaning: Cleaning, target: Target): { url: string; whole: Reason[]; single: Clutter[] } {
    const all = cleaning.clutterOf(target);
    const isWhole = ({ reason }: Clutter): boolean =>
      reason !== 'picked' && (target === 'all' || 'reason' in target);
    const whole = new Set(all.filter(isWhole).map(({ reason }) => reason));
    return { url: this.#document.URL, whole: [...whole], single: all.filter((one) => !isWhole(one)) };
  }

  async #addRule(
    url: string,
    element: Element,
    act: ElementRule['act'],
    isProtected: (element: Element) => boolean = () => false,
  ): Promise<boolean> {
    const selector = selectorFor(element, isProtected);
    if (selector === null) return false;
    await this.#preferences.addRule(url, { selector, act, label: firstWords(element) });
    return true;
  }

  /** Rules of one kind that mean one of these elements, or what one of them holds. */
  async #drop(
    url: string,
    clutter: readonly Pick<Clutter, 'element'>[],
    act: ElementRule['act'],
  ): Promise<void> {
    if (clutter.length === 0) return;
    const { rules } = this.#preferences.sayOn(await this.#preferences.load(), url);
    const means = ({ selector }: ElementRule): boolean =>
      clutter.some(
        ({ element }) =>
          element.matches(selector) || (act === 'show' && element.querySelector(selector) !== null),
      );
    const selectors = rules.filter((rule) => rule.act === act && means(rule)).map(({ selector }) => selector);
    if (selectors.length > 0) await this.#preferences.dropRules(url, selectors);
  }

  async #follow(cleaning: Cleaning): Promise<void> {
    cleaning.setRules(this.#preferences.sayOn(await this.#preferences.load(), this.#document.URL).rules);
  }
}
