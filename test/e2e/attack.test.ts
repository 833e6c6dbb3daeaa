import { describe, expect, test } from 'vitest';
import { attack, isHit } from '../bench/attack.mjs';
import { buildPlanted } from '../bench/support/attack-planted.mjs';
import { BROWSERS } from './support/browser-under-test.ts';

/** One of each kind, of our own writing; the whole collection is for `npm run bench -- attack`. */
const VECTORS = [
  {
    id: 'handler',
    html: '<p>A log <img src="x" onerror="alert(1)" alt="&quot;&gt;&lt;img src=x onerror=alert(1)&gt;"> of it.</p>',
  },
  {
    id: 'address',
    html: '<p>The <a href="java&#10;script:alert(1)">log</a> fills <a href="data:text/html,<script>alert(1)</script>">forty</a> volumes.</p>',
  },
  {
    id: 'svg',
    html: '<p>A map.</p><svg><animate onbegin=alert(1) attributeName=x dur=1s><script>alert(1)</script></svg>',
  },
  {
    id: 'math',
    html: '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;"></table></math>',
  },
  {
    id: 'frame',
    html: '<iframe srcdoc="<script>parent.alert(1)</script>"></iframe><object data="javascript:alert(1)"></object>',
  },
  {
    id: 'private',
    html: '<p><img src="http://127.0.0.1:9/log.png" width="400" height="300" alt="A log"></p>',
  },
  {
    id: 'clobbered',
    html: '<form><input name="parentNode"><input name="attributes"><p>The log fills forty volumes.</p></form>',
  },
  {
    id: 'half a sign',
    html: '<p title="\ud83d">Half a sign \ud83d stands in the log.</p>',
  },
];

describe.each(BROWSERS)('hostile HTML in %s', (kind) => {
  test('runs nothing, asks for nothing and leaves nothing, wherever it is shown or kept', {
    timeout: 600_000,
  }, async () => {
    const findings = await attack(VECTORS, { kind });
    expect(findings.filter(isHit)).toEqual([]);
    const places = new Set(findings.map(({ where }) => where));
    for (const place of [
      'popup',
      'saving',
      'reading-view',
      'page',
      'library',
      'export-html',
      'library (kept)',
      'import',
      'library (imported, with notes)',
      'export-json (imported)',
    ])
      expect(places).toContain(place);
  });
});

test('with the sanitiser taken out it is noticed', { timeout: 120_000 }, async () => {
  const folder = await buildPlanted('chromium');
  const findings = await attack(VECTORS.slice(1, 2), { kind: 'chromium', folder });
  const hit = findings.filter(isHit).map(({ where }) => where);
  expect(hit).toContain('library (kept)');
  expect(hit).toContain('library (imported, with notes)');
});
