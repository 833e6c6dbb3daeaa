/**
 * From which losses on a story is doubted. Written by `test/bench/train/doubt.mjs` from one half of the development
 * split of WCXB, the Web Content Extraction Benchmark (Murrough Foley, CC-BY-4.0).
 */
export const DOUBT_WEIGHTS = { read: 0, from: 0.46 };
