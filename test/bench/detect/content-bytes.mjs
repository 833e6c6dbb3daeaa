// @ts-check
import { build } from '../../../scripts/build.mjs';

/** Bytes of the script on every page, as the package for Chromium has it, and of the detector in it. */
export async function contentBytes() {
  const { sizes, metafiles } = await build('chromium');
  const outputs = metafiles.flatMap((metafile) => Object.entries(metafile.outputs));
  const [, output] = outputs.find(([path]) => path.endsWith('/content.js')) ?? [];
  const parts = Object.entries(output?.inputs ?? {});
  const detector = parts.filter(([path]) => /^src\/(?:core\/detect|data)\//.test(path));
  return {
    all: sizes['content.js'] ?? 0,
    detector: detector.reduce((sum, [, { bytesInOutput }]) => sum + bytesInOutput, 0),
  };
}
