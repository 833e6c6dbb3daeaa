/** Text, XML, pictures and what the browser shows in a viewer of its own are no pages to read. */
export function isHtml(document: Document): boolean {
  return /html/.test(document.contentType);
}

/** Runs now, or, on a page that is loaded ahead of time, once the reader has come to it. */
export function whenActivated(document: Document, signal: AbortSignal, run: () => void): void {
  if ((document as Document & { prerendering?: boolean }).prerendering) {
    document.addEventListener('prerenderingchange', run, { once: true, signal });
  } else run();
}
