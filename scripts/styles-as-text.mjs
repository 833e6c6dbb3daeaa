// @ts-check
/** A style sheet that a script holds as text, minified: esbuild's own loader takes the text as it is. */
import { readFile } from 'node:fs/promises';
import * as esbuild from 'esbuild';

/** @type {esbuild.Plugin} */
export const stylesAsText = {
  name: 'styles-as-text',
  setup({ onLoad, initialOptions: { minify = false, target, charset } }) {
    const options = { minify, ...(target ? { target } : {}), ...(charset ? { charset } : {}) };
    onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      const { code } = await esbuild.transform(text, { ...options, loader: 'css', legalComments: 'none' });
      return { contents: code.trimEnd(), loader: 'text' };
    });
  },
};
