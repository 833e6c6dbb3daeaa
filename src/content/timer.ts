/** `setTimeout` that ends with a signal. */
export function after(ms: number, signal: AbortSignal, run: () => void): void {
  if (signal.aborted) return;
  const handle = setTimeout(run, ms);
  signal.addEventListener('abort', () => clearTimeout(handle), { once: true });
}
