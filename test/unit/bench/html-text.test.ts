// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { textOfHtml } from '../../bench/support/html-text.mjs';

test('blocks and line breaks end a line, white space is one space', () => {
  expect(textOfHtml('<div>One <b>two</b>\n three<p>four</p>five<br>six</div>')).toBe(
    'One two three\nfour\nfive\nsix',
  );
});

test('cells of a row are separated, inline elements are not', () => {
  expect(textOfHtml('<table><tr><td>a</td><td>b<i>c</i></td></tr><tr><th>d</th></tr></table>')).toBe(
    'a bc\nd',
  );
});

test('what is no text to read is left out', () => {
  const html =
    'a<script>b</script><style>c</style><noscript>d</noscript><template>e</template><svg><text>f</text></svg>g';
  expect(textOfHtml(html)).toBe('ag');
});
