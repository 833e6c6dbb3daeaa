/** Puts a text on the clipboard; where there is markup, also with it, for programs that take it. */
export async function copyRich(plain: string, html: string | null): Promise<void> {
  if (html === null) return navigator.clipboard.writeText(plain);
  const as = (type: string, text: string) => new Blob([text], { type });
  const item = new ClipboardItem({
    'text/html': as('text/html', html),
    'text/plain': as('text/plain', plain),
  });
  await navigator.clipboard.write([item]);
}
