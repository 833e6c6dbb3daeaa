// @ts-check
/** `npm run bench -- NAME [options]`: runs `test/bench/NAME.mjs` on the built extension. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from './build.mjs';

const BENCHES = join(ROOT, 'test/bench');
const [name, ...options] = process.argv.slice(2);
const known = (await readdir(BENCHES))
  .filter((file) => file.endsWith('.mjs'))
  .map((file) => file.slice(0, -'.mjs'.length));

if (!name || !known.includes(name)) {
  console.error(`Which benchmark? One of: ${known.join(', ')}.`);
  process.exit(2);
}
const { run } = await import(join(BENCHES, `${name}.mjs`));
try {
  await run(options);
} catch (thrown) {
  const isMisspelt =
    thrown instanceof TypeError && String(Reflect.get(thrown, 'code')).startsWith('ERR_PARSE_ARGS');
  if (!isMisspelt) throw thrown;
  console.error(thrown.message);
  process.exit(2);
}
