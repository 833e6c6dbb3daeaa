// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import { h } from '../../../src/ui/h.ts';
import { slot } from '../../../src/ui/slot.ts';

let host: HTMLElement;

beforeEach(() => {
  host = h('div', null);
  document.body.replaceChildren(host);
});

test('draws only when something it is given changed', () => {
  let drawn = 0;
  const draw = slot(host, ({ text }: { text: string }) => {
    drawn += 1;
    return [h('p', null, text)];
  });
  draw({ text: 'one' });
  draw({ text: 'one' });
  draw({ text: 'two' });
  expect(drawn).toBe(2);
  expect(host.textContent).toBe('two');
});

test('is hidden while there is nothing to show', () => {
  const draw = slot(host, ({ shown }: { shown: boolean }) => (shown ? [h('p', null)] : []));
  draw({ shown: false });
  expect(host.hidden).toBe(true);
  draw({ shown: true });
  expect(host.hidden).toBe(false);
});

test('keeps the focus on the same control, else in the same place', () => {
  const draw = slot(host, ({ ids }: { ids: readonly string[] }) =>
    ids.map((id) => h('button', { type: 'button', id })),
  );
  draw({ ids: ['save', 'read'] });
  document.getElementById('read')?.focus();
  draw({ ids: ['stop', 'read'] });
  expect(document.activeElement?.id).toBe('read');
  draw({ ids: ['open', 'undo'] });
  expect(document.activeElement?.id).toBe('open');
});

test('keeps the focus on the same choice of a group', () => {
  const draw = slot(host, ({ chosen }: { chosen: string }) =>
    ['a', 'b'].map((value) =>
      h('input', { type: 'radio', name: 'letter', value, checked: value === chosen }),
    ),
  );
  draw({ chosen: 'a' });
  const [, second] = host.querySelectorAll('input');
  second?.focus();
  draw({ chosen: 'b' });
  expect(document.activeElement).toBe(host.querySelectorAll('input')[1]);
});

test('keeps the focus on controls that have no id: links by where they lead, buttons by what they say', () => {
  const draw = slot(host, ({ tags }: { tags: readonly string[] }) => [
    ...tags.map((tag) => h('a', { href: `#tag=${tag}` }, tag)),
    h('button', { type: 'button' }, 'Pick'),
    h('button', { type: 'button', 'aria-label': 'Pick a short one' }, 'Short'),
  ]);
  const said = () => document.activeElement?.textContent;
  draw({ tags: ['sea', 'tides'] });
  for (const name of ['tides', 'Pick', 'Short']) {
    [...host.querySelectorAll<HTMLElement>('a, button')]
      .find(({ textContent }) => textContent === name)
      ?.focus();
    draw({ tags: ['harbour', 'sea', 'tides'] });
    expect(said()).toBe(name);
    draw({ tags: ['sea', 'tides'] });
    expect(said()).toBe(name);
  }
});

test('takes no focus that was elsewhere', () => {
  const elsewhere = h('button', { type: 'button' });
  document.body.append(elsewhere);
  elsewhere.focus();
  slot(host, () => [h('button', { type: 'button' })])({});
  expect(document.activeElement).toBe(elsewhere);
});
