import { PHRASE_LANGUAGES } from '../data/phrase-languages.ts';
import { h } from '../ui/h.ts';
import type { Page } from './view.ts';

/** Languages whose phrases are looked for on every page, beside the page's own and English. */
export function languagesRow({ words, doors, settings, store }: Page): HTMLElement {
  const names = new Intl.DisplayNames(words.lang, { type: 'language' });
  const { phraseLanguages } = settings;
  const turn = (lang: string, on: boolean) =>
    void store(() =>
      doors.changeSettings({
        phraseLanguages: on ? [...phraseLanguages, lang] : phraseLanguages.filter((each) => each !== lang),
      }),
    );
  const sorted = PHRASE_LANGUAGES.map((lang) => ({ lang, name: names.of(lang) ?? lang })).sort((one, other) =>
    one.name.localeCompare(other.name, words.lang),
  );
  const boxes = sorted.map(({ lang, name }) => {
    const box = h('input', {
      type: 'checkbox',
      id: `phrases-${lang}`,
      checked: phraseLanguages.includes(lang),
      onchange: () => turn(lang, box.checked),
    });
    return h('label', null, box, h('span', null, name));
  });
  return h(
    'fieldset',
    { class: 'setting languages', 'aria-describedby': 'languages-why' },
    h('legend', { class: 'name' }, words.text('options_languages')),
    h('p', { id: 'languages-why' }, words.text('options_languages_why')),
    h('div', { class: 'boxes' }, boxes),
  );
}
