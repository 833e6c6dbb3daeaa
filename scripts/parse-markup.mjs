// @ts-check
/**
 * Three assignments to `innerHTML` stand in the libraries that we bundle: two in Readability, one in a fallback of
 * DOMPurify. Firefox's reviewers are warned of each, and rightly, for one of them could meet the live page. Here each
 * becomes a parse into an inert document whose nodes are moved, which gives the same nodes.
 */
import { readFile } from 'node:fs/promises';

const LIBRARIES = /node_modules[\\/](@mozilla[\\/]readability|dompurify)[\\/].*\.m?js$/;
const ASSIGNMENT = /([\w.]+)\.innerHTML = ([^;]+);/g;

/**
 * @param {string} code
 * @returns {string} without an assignment to `innerHTML`
 */
export function withoutInnerHtml(code) {
  return code.replace(ASSIGNMENT, (_whole, target, markup) => {
    const part = target.endsWith('documentElement') ? 'documentElement' : 'body';
    return `${target}.replaceChildren(...new DOMParser().parseFromString(${markup}, "text/html").${part}.childNodes);`;
  });
}

/** @type {import('esbuild').Plugin} */
export const parseMarkup = {
  name: 'parse-markup',
  setup(build) {
    build.onLoad({ filter: LIBRARIES }, async ({ path }) => ({
      contents: withoutInnerHtml(await readFile(path, 'utf8')),
      loader: 'js',
    }));
  },
};
