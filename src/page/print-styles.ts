/**
 * While the reading view is open, printing prints it and not the page beneath. In user origin, for a rule of the page
 * may say otherwise; on paper only, so that nothing on the screen changes. The margins are those of a book page; page
 * numbers where the browser draws them.
 */
export const PRINT_STYLES = `
@media print {
  html { background: none !important; overflow: visible !important; block-size: auto !important; }
  html > body { display: none !important; }
}
@page {
  margin: 20mm 22mm;
  @bottom-right { content: counter(page) " / " counter(pages); font: 9pt system-ui, sans-serif; color: #555; }
}
`;
