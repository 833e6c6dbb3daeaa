// @ts-check
const WIDTH = 30;

/**
 * A bar on the terminal; one line every tenth where there is none.
 *
 * @param {string} label
 * @param {number} total
 * @param {NodeJS.WriteStream} [stream]
 * @returns {() => void} to be called for each that is done
 */
export function progress(label, total, stream = process.stderr) {
  const started = Date.now();
  let done = 0;
  return () => {
    done += 1;
    const tenth = Math.floor((done * 10) / total) > Math.floor(((done - 1) * 10) / total);
    if (!stream.isTTY && !tenth) return;
    const filled = Math.round((done / total) * WIDTH);
    const left = Math.round(((Date.now() - started) / done / 1000) * (total - done));
    const line = `${label} [${'#'.repeat(filled)}${'.'.repeat(WIDTH - filled)}] ${done}/${total}, ${left} s left`;
    stream.write(stream.isTTY ? `\r${line}\u001b[K${done === total ? '\n' : ''}` : `${line}\n`);
  };
}
