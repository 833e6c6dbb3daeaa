// @ts-check
/** What is in the package, by size: `npm run build -- --sizes`. */

/** The least bytes that a source must have in a script to be named. */
const LEAST = 3000;

/** @param {readonly string[]} files @param {Readonly<Record<string, number>>} sizes */
export function bytesOf(files, sizes) {
  return files.reduce((sum, file) => sum + (sizes[file] ?? 0), 0);
}

/**
 * Prints each entry, and each part that is loaded on demand, with the bytes of all that it loads; then each script with
 * the largest sources in it.
 *
 * @param {import('./build.mjs').Built} built
 */
export function printSizes({ sizes, files, metafiles }) {
  for (const [name, needs] of Object.entries(files))
    console.log(`${name}: ${bytesOf(needs, sizes)} bytes in ${needs.length} files`);
  const outputs = metafiles.flatMap((metafile) => Object.entries(metafile.outputs));
  for (const [path, { inputs }] of outputs) {
    const file = path.split('/').slice(2).join('/');
    console.log(`\n${file}: ${sizes[file]} bytes`);
    const sources = Object.entries(inputs).map(([source, { bytesInOutput }]) => ({ source, bytesInOutput }));
    sources.sort((a, b) => b.bytesInOutput - a.bytesInOutput);
    for (const { source, bytesInOutput } of sources.filter((one) => one.bytesInOutput >= LEAST))
      console.log(`  ${bytesInOutput} ${source.replace(/^.*node_modules\//, '')}`);
  }
}
