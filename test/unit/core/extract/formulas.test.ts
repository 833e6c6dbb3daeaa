// @vitest-environment jsdom
/** Formulas as the scripts and generators of pages write them, and what a copy of the page has instead. */
import { describe, expect, test } from 'vitest';
import { copyPage } from '../../../../src/core/extract/page-copy.ts';

function copyOf(html: string): HTMLElement {
  const page = new DOMParser().parseFromString(`<body>${html}</body>`, 'text/html');
  return copyPage(page).document.body;
}

/** What stands in the copy for the formulas of a page: the source of each, and `block` where it is displayed. */
function formulas(html: string): string[] {
  return [...copyOf(html).querySelectorAll('math')].map((math) => {
    const display = math.getAttribute('display') === 'block' ? ' (block)' : '';
    return `${math.getAttribute('alttext') ?? ''}${display}`;
  });
}

/** The text of the copy, in which a formula that is shown twice over stands twice. */
const textOf = (html: string) => copyOf(html).textContent?.replace(/\s+/g, ' ').trim();

const MATH = '<math><mi>x</mi></math>';

describe('MathML', () => {
  test('takes its source from its annotation, which is no text of it', () => {
    const annotated = (encoding: string) =>
      `<math><semantics><mi>x</mi><annotation encoding="${encoding}">x^2</annotation><annotation-xml>seen</annotation-xml></semantics></math>`;
    for (const encoding of ['application/x-tex', 'TeX', 'LaTeX', 'text/tex']) {
      expect(formulas(annotated(encoding))).toEqual(['x^2']);
      expect(textOf(annotated(encoding))).toBe('x');
    }
    expect(formulas(annotated('application/x-texture'))).toEqual(['']);
    expect(formulas(annotated('my/text/tex'))).toEqual(['']);
  });

  test('keeps the source that it states, without the braces that only set its style', () => {
    expect(formulas('<math alttext="{\\displaystyle  y+1}"><mi>y</mi></math>')).toEqual(['y+1']);
    expect(formulas('<math alttext=" {\\textstyle y+1} "><mi>y</mi></math>')).toEqual(['y+1']);
    expect(formulas('<math alttext="z{\\displaystyle y}"><mi>y</mi></math>')).toEqual([
      'z{\\displaystyle y}',
    ]);
    expect(formulas('<math alttext="{\\displaystyle y}z"><mi>y</mi></math>')).toEqual([
      '{\\displaystyle y}z',
    ]);
  });

  test('is displayed where its container is, and only there', () => {
    expect(formulas(`<p><span class="katex-display"><span class="katex">${MATH}</span></span></p>`)).toEqual([
      ' (block)',
    ]);
    expect(formulas(`<mjx-container display="true">${MATH}</mjx-container>`)).toEqual([' (block)']);
    expect(formulas(`<mjx-container>${MATH}</mjx-container><p>${MATH}</p>`)).toEqual(['', '']);
  });

  test('stands without the boxes around it that say nothing more', () => {
    for (const name of ['katex', 'katex-mathml', 'mwe-math-element', 'a mwe-math-mathml-inline'])
      expect(copyOf(`<p><span class="${name}">${MATH}</span></p>`).querySelector('span')).toBeNull();
    for (const name of ['my-katex', 'katex-mathml-box', 'mwe-math-other'])
      expect(copyOf(`<p><span class="${name}">${MATH}</span></p>`).querySelector('span')).not.toBeNull();
    expect(copyOf('<p><span class="katex">x</span></p>').querySelector('span')).not.toBeNull();
  });
});

describe('what is shown beside a formula says it again', () => {
  const picture = '<img class="mwe-math-fallback-image" src="/x.svg" alt="x">';

  test('a picture after it goes; one that stands for itself stays', () => {
    const pictures = (html: string) => copyOf(html).querySelectorAll('img').length;
    expect(pictures(`<p>${MATH}${picture}</p>`)).toBe(0);
    expect(pictures(`<p><span hidden>${MATH}</span>${picture}</p>`)).toBe(0);
    expect(pictures(`<p>${picture}</p>`)).toBe(1);
    expect(pictures(`<p><b>x</b>${picture}</p>`)).toBe(1);
    expect(pictures(`<p>${MATH}<img class="katex" src="/x.svg" alt="x"></p>`)).toBe(1);
  });

  test('a formula that is hidden for screen readers is kept all the same', () => {
    expect(formulas(`<p><span style="display: none">${MATH}</span></p>`)).toEqual(['']);
    expect(formulas(`<div style="display: none">${MATH}</div>`)).toEqual([]);
  });

  test('what KaTeX draws goes, unless it is all that there is', () => {
    const drawn = '<span class="katex-html">xx</span>';
    expect(textOf(`<p><span class="katex">${MATH}${drawn}</span></p>`)).toBe('x');
    expect(textOf(`<p><span class="katex">${drawn}</span></p>`)).toBe('xx');
    expect(textOf(`<p><span class="katex">${MATH}<span class="katex-html-note">n</span></span></p>`)).toBe(
      'xn',
    );
  });
});

describe('MathJax 2', () => {
  const script = (type: string, source = 'a+b') => `<script type="${type}">${source}</script>`;
  const drawn = (name: string) => `<span class="${name}">drawn</span>`;

  test.each([
    ['math/tex', 'a+b'],
    ['math/tex; mode=display', 'a+b (block)'],
    ['math/tex;mode = display', 'a+b (block)'],
    ['math/tex; mode=inline', 'a+b'],
    [' math/tex ', 'a+b'],
  ])('a script of the type %s is a formula', (type, expected) => {
    expect(formulas(`<p>${script(type)}</p>`)).toEqual([expected]);
    expect(textOf(`<p>${script(type)}</p>`)).toBe('a+b');
  });

  test.each(['text/javascript', 'math/texture', 'x-math/tex', 'math/asciimath'])(
    'one of the type %s is none',
    (type) => {
      expect(copyOf(`<p>${script(type)}</p>`).textContent).toBe('');
    },
  );

  test('a script may hold MathML', () => {
    expect(textOf(`<p>${script('math/mml', ' <math><mi>q</mi></math>')}</p>`)).toBe('q');
    expect(textOf(`<p>${script('math/mml', '<mathematics>q</mathematics>')}</p>`)).toBe('');
    expect(textOf(`<p>${script('math/mml', 'see <math><mi>q</mi></math>')}</p>`)).toBe('');
  });

  test('remarks in the source are none of it', () => {
    expect(formulas(`<p>${script('math/tex', '% <![CDATA[\na+b\n  % ]]>')}</p>`)).toEqual(['a+b']);
    expect(formulas(`<p>${script('math/tex', '50\\% of a')}</p>`)).toEqual(['50\\% of a']);
  });

  test.each([
    'MathJax',
    'MathJax_Preview',
    'MathJax_SVG',
    'MathJax_CHTML',
    'wide MathJax_Display',
    'mjx-chtml MJXc-display',
  ])('what was drawn before the script goes: %s', (name) => {
    expect(textOf(`<p>${drawn(name)}${script('math/tex')}</p>`)).toBe('a+b');
    expect(textOf(`<p>${drawn(name)}</p>`)).toBe('drawn');
    expect(textOf(`<p>${drawn(name)}${script('text/javascript')}</p>`)).toBe('drawn');
  });

  test('a preview and a drawing may both stand before it, four boxes may not', () => {
    const one = drawn('MathJax_Preview');
    expect(textOf(`<p>${one}${one}${one}${script('math/tex')}</p>`)).toBe('a+b');
    expect(textOf(`<p>${one}${one}${one}${one}${script('math/tex')}</p>`)).toBe('drawna+b');
    expect(textOf(`<p>${drawn('MathJaxed')}${script('math/tex')}</p>`)).toBe('drawna+b');
  });

  test('a displayed formula is drawn in a box inside the box', () => {
    const box = `<div class="MathJax_Display"><span class="MathJax">drawn</span></div>`;
    expect(textOf(`<div>${box}${script('math/tex; mode=display')}</div>`)).toBe('a+b');
    expect(
      textOf(`<div><div class="box"><span class="MathJax">drawn</span></div>${script('math/tex')}</div>`),
    ).toBe('drawna+b');
  });

  test('the MathML of the drawing is the formula, where the drawing has it', () => {
    const data =
      'data-mathml="&lt;math&gt;&lt;mi&gt;w&lt;/mi&gt;&lt;annotation&gt;W&lt;/annotation&gt;&lt;/math&gt;"';
    const own = `<span class="MathJax" ${data}>drawn</span>`;
    const inner = `<span class="MathJax_SVG"><b ${data}>drawn</b></span>`;
    for (const before of [own, inner, `${own}${drawn('MathJax_Preview')}`]) {
      expect(textOf(`<p>${before}${script('math/tex')}</p>`)).toBe('w');
      expect(formulas(`<p>${before}${script('math/tex')}</p>`)).toEqual(['a+b']);
    }
    expect(textOf(`<p><i ${data}>drawn</i>${script('math/tex')}</p>`)).toBe('drawna+b');
  });
});

describe('MathJax 3 and 4', () => {
  test('the MathML for screen readers is taken, what is drawn is not', () => {
    const html = `<mjx-container><mjx-math>drawn</mjx-math><mjx-assistive-mml>${MATH}</mjx-assistive-mml></mjx-container>`;
    expect(textOf(`<p>${html}</p>`)).toBe('x');
    expect(copyOf(`<p>${html}</p>`).querySelector('p > math')).not.toBeNull();
  });

  test('else the source, else what is read aloud, else nothing', () => {
    const container = (attributes: string, inner: string) =>
      `<p><mjx-container ${attributes}>${inner}</mjx-container></p>`;
    const latex = '<mjx-math data-latex="u_1">drawn</mjx-math>';
    expect(formulas(container('', latex))).toEqual(['u_1']);
    expect(formulas(container('display="true"', latex))).toEqual(['u_1 (block)']);
    expect(textOf(container('aria-label="u one"', '<mjx-math>drawn</mjx-math>'))).toBe('u one');
    expect(textOf(container('', '<mjx-math>drawn</mjx-math>'))).toBe('');
  });
});

describe('sources that wait for a script', () => {
  test.each([
    ['<span class="math inline">\\(a\nb\\)</span>', 'a\nb'],
    ['<div class="math">\\[a\nb\\]</div>', 'a\nb (block)'],
    ['<span class="math-tex"> $$c\nd$$ </span>', 'c\nd (block)'],
  ])('%s is a formula', (html, expected) => {
    expect(formulas(`<div>${html}</div>`)).toEqual([expected]);
  });

  test.each([
    '<span class="math">about \\(a\\)</span>',
    '<span class="math">\\(a\\) and so on</span>',
    '<span class="math">\\(\\)</span>',
    '<span class="aftermath">\\(a\\)</span>',
    '<span class="maths">\\(a\\)</span>',
    '<span>\\(a\\)</span>',
    '<b class="math">\\(a\\)</b>',
  ])('%s is none', (html) => {
    expect(formulas(`<div>${html}</div>`)).toEqual([]);
  });

  test('where the script did run, what it made counts', () => {
    expect(formulas(`<div class="math">\\(${MATH}\\)</div>`)).toEqual(['']);
    expect(formulas('<div class="math">\\(<script type="math/tex">a</script>\\)</div>')).toEqual(['a']);
  });
});
