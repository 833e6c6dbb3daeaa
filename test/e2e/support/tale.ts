const SENTENCES = [
  'The keeper of the lock at Overmere has counted boats for thirty-one years, and on Tuesday he counted the last one that will pay with a coin.',
  'From the spring a small grey box beside the gate will read a number on the bow, and the money will move without a hand being held out.',
  'He does not mind the box, he says, but he had liked the coins, because each of them came with a word about the weather further down.',
  'The canal company expects to save the wages of four people, and has promised that none of the four will be asked to leave before they wish.',
  'Two of them will tend the towpath instead, where the hedges have not been laid since the bridge at Little Overmere was painted green.',
  'The box itself will be opened once a year, on the first Sunday in May, so that children can see that there is nobody inside it.',
];

export interface TaleParts {
  readonly title: string;
  readonly head?: string;
  /** Put between the paragraphs. */
  readonly middle?: string;
  readonly paragraphs?: number;
}

/** An article that declares nothing of itself, so that it is one, but not surely news. */
export function tale({ title, head = '', middle = '', paragraphs = SENTENCES.length }: TaleParts): string {
  const text = SENTENCES.map((sentence) => `<p>${sentence}</p>`).slice(0, paragraphs);
  const half = Math.ceil(text.length / 2);
  const story = [...text.slice(0, half), middle, ...text.slice(half)].join('\n');
  return `<!doctype html><html lang="en"><head><title>${title}</title>${head}</head><body>
    <main><article><h1>${title}</h1>${story}</article></main>
    <aside class="newsletter"><h2>Sign up for our newsletter</h2><form><input type="email"><button>Sign up</button></form></aside>
    </body></html>`;
}

export const HTML = 'text/html; charset=utf-8';
