import { readFileSync } from 'node:fs';
import type { Sites } from '../../../scripts/journey/site-server.mjs';
import { sharedData } from './shared-data.ts';

/** The page whose clutter this project was begun for, at the address that it states itself. */
export const SEED_ADDRESS = 'http://news.example/world/rare-earth-minerals/';

/** The folder of the seed page, or null; see `sharedData`. */
export const SEED_FOLDER = sharedData('seed-page');

/** Serves the seed page where its folder is there. */
export const seedSite: Sites = (host, path) => {
  const { hostname, pathname } = new URL(SEED_ADDRESS);
  if (SEED_FOLDER === null || host !== hostname || path !== pathname) return null;
  return { type: 'text/html; charset=utf-8', body: readFileSync(`${SEED_FOLDER}/page.html`) };
};

/** The twelve paragraphs of the story, without its title. Empty where the folder is missing. */
export function seedParagraphs(): string[] {
  if (SEED_FOLDER === null) return [];
  return readFileSync(`${SEED_FOLDER}/story.txt`, 'utf8')
    .trim()
    .split(/\n\s*\n/)
    .slice(1);
}
