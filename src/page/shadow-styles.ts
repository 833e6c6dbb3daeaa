/**
 * Styles for a shadow root on a page. A constructed sheet is under no CSP; where the browser does not let a content
 * script adopt one, a `style` element takes its place.
 */
export function addStyles(root: ShadowRoot, styles: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    root.adoptedStyleSheets = [sheet];
  } catch {
    const element = root.ownerDocument.createElement('style');
    element.textContent = styles;
    root.append(element);
  }
}
