// @ts-check
import * as esbuild from 'esbuild';
import { ROOT } from '../../../scripts/build.mjs';

/** Bytes of the script on every page, as the package for Chromium has it, and of the detector in it. */
export async function contentBytes() {
  const { metafile } = await esbuild.build({
    absWorkingDir: ROOT,
    entryPoints: ['src/content/index.ts'],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'chrome120',
    charset: 'utf8',
    legalComments: 'none',
    metafile: true,
    outdir: '.',
  });
  const [output] = Object.values(metafile.outputs);
  const parts = Object.entries(output?.inputs ?? {});
  const detector = parts.filter(([path]) => /^src\/(?:core\/detect|data)\//.test(path));
  return {
    all: output?.bytes ?? 0,
    detector: detector.reduce((sum, [, { bytesInOutput }]) => sum + bytesInOutput, 0),
  };
}
