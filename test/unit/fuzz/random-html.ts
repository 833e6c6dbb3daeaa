import fc from 'fast-check';

/**
 * Documents as nobody would write them and as an attacker would: any element in any other, handlers and addresses that
 * act, names that clobber, foreign content, markup that is broken off, and now and then a story among it.
 */

const ELEMENTS = (
  'p p p p div div section article main span a a img picture source em strong b i ul ol li dl dt dd table tbody tr td th ' +
  'caption h1 h2 h3 blockquote q pre code figure figcaption details summary time aside header footer nav br hr wbr ' +
  'script style noscript template iframe object embed form input button select option textarea svg math style mtext mglyph ' +
  'malignmark annotation-xml foreignObject desc title use animate set image link meta base frameset frame plaintext xmp ' +
  'noembed marquee portal dialog slot custom-element video audio track ruby rt rp bdo font center body html head'
).split(' ');

const NAMES = (
  'id name class style href src srcset xlink:href action formaction data poster background cite ping onerror onload ' +
  'onclick ONFOCUS onbegin srcdoc is slot part dir lang title alt width height hidden tabindex contenteditable type value ' +
  'rel target role aria-label property content http-equiv itemprop datetime colspan start'
).split(' ');

const VALUES = [
  'javascript:alert(1)',
  ' java\nscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'data:image/svg+xml,<svg onload=alert(1)>',
  'data:image/png;base64,iVBORw0KGgo=',
  'vbscript:x',
  'https://harbour.example/a?b=1&c=2#d',
  '//elsewhere.example/x.png',
  'http://127.0.0.1/',
  'x.png 1x, javascript:alert(1) 2x',
  '#note',
  'note',
  'parentNode',
  'attributes',
  'innerHTML',
  'nodeName',
  'childNodes',
  'body',
  'content',
  'article story main',
  'advertisement share newsletter comments',
  'position:fixed;top:0;z-index:9999',
  'display:none',
  'background:url(javascript:alert(1))',
  '"><img src=x onerror=alert(1)>',
  'alert(1)',
  'Person',
  'author',
  'headline',
  '2026-03-14',
  '99999999999',
  '-1',
  '',
];

const TEXTS = [
  'The ferry across the sound left its pier for the last time on a Friday evening in March, with eleven people on board.',
  'Nobody had planned a farewell, “and we knew already,” said the skipper. It cost 3.5 million, i.e. too much.',
  'By Marta Lindqvist and A. B. C.',
  'Read more: the bridge',
  'Share this article',
  '東京の港で最後の船が出た。誰も見送りに来なかった。',
  'غادرت العبّارة الرصيف للمرة الأخيرة مساء الجمعة.',
  '-->',
  ']]>',
  '<!--',
  '</p></div></article></body>',
  '<![CDATA[x]]>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '&#0;&#x1F600;&nbsp;&zwnj;',
  '\u0000\u0008\u200B\u202E\uFEFF\uD83D',
  '   \n\t  ',
  '*_`[x](javascript:alert(1))![y](z)#|~<b>',
];

const text = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...TEXTS) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
);

const attribute = fc
  .tuple(
    fc.constantFrom(...NAMES),
    fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...VALUES) }, { weight: 1, arbitrary: text }),
    fc.constantFrom('"', "'", ''),
  )
  .map(([name, value, quote]) => `${name}=${quote}${quote ? value.replaceAll(quote, '') : value}${quote}`);

/** jsdom takes the `xlink:href` of a `base` for its `href`, finds none, and throws where the page is asked for its base. */
const likedByJsdom = (name: string, attributes: readonly string[]) =>
  name === 'base' ? attributes.filter((each) => !each.startsWith('xlink:')) : attributes;

const { node } = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    { weight: 3, arbitrary: text },
    {
      weight: 5,
      arbitrary: fc
        .tuple(
          fc.constantFrom(...ELEMENTS),
          fc.array(attribute, { maxLength: 3 }),
          fc.array(tie('node'), { maxLength: 5 }),
          // One in eight is not closed.
          fc.integer({ min: 0, max: 7 }),
        )
        .map(
          ([name, attributes, children, end]) =>
            `<${[name, ...likedByJsdom(name, attributes)].join(' ')}>${children.join('')}${end === 0 ? '' : `</${name}>`}`,
        ),
    },
  ),
}));

const STORY = TEXTS.slice(0, 2)
  .map((line) => `<p>${line} ${line}</p>`)
  .join('');

/** A part of a page. */
export const randomHtml: fc.Arbitrary<string> = fc
  .array(node, { minLength: 1, maxLength: 8 })
  .map((nodes) => nodes.join(''));

/** A page, half of the time with a story that it surrounds and breaks into. */
export const randomPage: fc.Arbitrary<string> = fc
  .tuple(randomHtml, randomHtml, randomHtml, fc.boolean(), text)
  .map(
    ([head, before, inside, isStory, title]) =>
      `<!doctype html><html><head><title>${title}</title>${head}</head><body>${before}${
        isStory ? `<article><h1>${title}</h1>${STORY}${inside}${STORY.repeat(3)}</article>` : inside
      }</body></html>`,
  );
