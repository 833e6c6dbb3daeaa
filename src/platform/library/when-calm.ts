/**
 * Work that has time, and may be asked for again and again: it is done once, so many milliseconds after it was asked for
 * last.
 */
export function whenCalm(calm: number, work: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(work, calm);
  };
}
