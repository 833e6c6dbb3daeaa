// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { VirtualList } from '../../../src/library/virtual-list.ts';

interface Row {
  readonly key: string;
  readonly text: string;
}

/** Reports what a test says is in sight. */
let report: (target: Element, isIntersecting: boolean) => void;
let observed: Set<Element>;

beforeEach(() => {
  observed = new Set();
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(callback: (entries: object[]) => void) {
        report = (target, isIntersecting) => callback([{ target, isIntersecting }]);
      }
      observe = (element: Element) => observed.add(element);
      unobserve = (element: Element) => observed.delete(element);
      disconnect = () => observed.clear();
    },
  );
});

const rows = (count: number): Row[] =>
  Array.from({ length: count }, (_, at) => ({ key: `k${at}`, text: `Row ${at}` }));
const listOf = (all: readonly Row[]) =>
  new VirtualList<Row>(
    {
      keyOf: ({ key }) => key,
      isSame: (one, other) => one.text === other.text,
      draw({ text }) {
        const element = document.createElement('li');
        element.textContent = text;
        return element;
      },
    },
    [{ heading: null, rows: all }],
  );
const shown = ({ element }: VirtualList<Row>) =>
  [...element.querySelectorAll('li')].map((row) => row.textContent);
const endOf = ({ element }: VirtualList<Row>) => element.lastElementChild as HTMLElement;

describe('a list of any length', () => {
  it('draws the first rows, and holds the room of all', () => {
    const list = listOf(rows(1000));
    expect(shown(list)).toHaveLength(16);
    expect(list.element.querySelectorAll('ul').length).toBeLessThan(20);
    expect(Number.parseInt(endOf(list).style.blockSize, 10)).toBeGreaterThan(100_000);
  });

  it('gives more of it boxes as the window comes near its end, until all have one', () => {
    const list = listOf(rows(400));
    for (let left = 10; observed.has(endOf(list)) && left > 0; left--) report(endOf(list), true);
    expect(list.element.querySelectorAll('ul')).toHaveLength(25);
    expect(endOf(list).style.blockSize).toBe('0px');
    const last = list.element.querySelectorAll('ul')[24] as Element;
    report(last, true);
    expect(shown(list).at(-1)).toBe('Row 399');
    report(last, false);
    expect(shown(list)).toHaveLength(16);
  });

  it('reveals a row wherever it stands', () => {
    const list = listOf(rows(400));
    expect(list.reveal('k399')?.textContent).toBe('Row 399');
    expect(list.reveal('none')).toBeNull();
  });

  it('draws only rows anew that look different, and knows the new ones of what is not drawn yet', () => {
    const list = listOf(rows(400));
    const [first, second] = [...list.element.querySelectorAll('li')];
    list.update(rows(400).map((row, at) => (at % 2 === 0 ? row : { ...row, text: `${row.text}!` })));
    expect(shown(list).slice(0, 2)).toEqual(['Row 0', 'Row 1!']);
    expect(list.element.contains(first as Element)).toBe(true);
    expect(list.element.contains(second as Element)).toBe(false);
    expect(list.reveal('k399')?.textContent).toBe('Row 399!');
  });
});
