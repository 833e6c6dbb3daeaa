// @ts-check
/** `npm run pictures`: takes the pictures of the README and of the stores anew, from the built extension in Chromium. */
import { join } from 'node:path';
import { ROOT } from './build.mjs';
import { docsPictures } from './docs-pictures.mjs';
import { withSamples } from './sample-session.mjs';

await withSamples((session) => docsPictures(session, join(ROOT, 'docs')));
