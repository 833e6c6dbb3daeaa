// @ts-check
/** The cosmetic rules of a filter list, for comparing only: which boxes of a page would they hide? */
import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { FiltersEngine, Request } from '@ghostery/adblocker';

/** @typedef {(url: string, features: {classes: string[], ids: string[], hrefs: string[]}) => string[]} SelectorsFor */

/** @param {string} path a filter list, gzipped or not @returns {Promise<SelectorsFor>} */
export async function readFilterList(path) {
  const bytes = await readFile(path);
  const engine = FiltersEngine.parse((path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8'));
  return (url, features) => {
    const { hostname, domain } = Request.fromRawDetails({ url, type: 'document' });
    const { styles } = engine.getCosmeticsFilters({ url, hostname, domain, ...features });
    return selectorsIn(styles);
  };
}

/** The selectors of `a,\nb { display: none !important; }`; one a rule, so that one that fails takes none with it. @param {string} css */
function selectorsIn(css) {
  return css
    .split(/\{[^}]*\}/)
    .flatMap((list) => list.split(',\n'))
    .map((selector) => selector.trim())
    .filter(Boolean);
}
