// @ts-check
/** Serves the sample pages until it is stopped; `npm start` does the same and opens a browser on them. */
import { pathToFileURL } from 'node:url';
import { sampleSite } from './front-page.mjs';
import { startSiteServer } from './journey/site-server.mjs';

export const startSampleSite = () => startSiteServer(sampleSite);

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { port } = await startSampleSite();
  console.log(`The sample pages are at http://127.0.0.1:${port}/`);
}
