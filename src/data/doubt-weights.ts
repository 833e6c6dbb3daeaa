/**
 * From which losses on a story is doubted. Written by `test/bench/train/doubt.mjs` from the development split of WCXB,
 * the Web Content Extraction Benchmark (Murrough Foley, CC-BY-4.0).
 */
export const DOUBT_WEIGHTS = { likely: 1.6, open: 1.6, hidden: 1.2, from: 2.54 };
