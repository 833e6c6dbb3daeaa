const BLOCKS =
  'p, div, h1, h2, h3, h4, h5, h6, ul, ol, li, dl, dt, dd, blockquote, pre, figure, figcaption, hr, details, summary';

/**
 * Brings tables into what a Markdown table can hold: the caption in a paragraph before it, one line of text in each
 * cell, an inner table as the text of its cells. Changes the fragment it is given.
 */
export function plainTables(root: ParentNode): void {
  for (const inner of root.querySelectorAll('table table')) inner.replaceWith(...lineOf(inner));
  for (const table of root.querySelectorAll('table')) {
    for (const caption of table.querySelectorAll('caption')) {
      const paragraph = caption.ownerDocument.createElement('p');
      paragraph.append(...caption.childNodes);
      caption.remove();
      table.before(paragraph);
    }
    for (const cell of table.querySelectorAll('th, td')) settleCell(cell);
  }
}

function lineOf(table: Element): Text[] {
  const cells = [...table.querySelectorAll('th, td')].map((cell) => (cell.textContent ?? '').trim());
  return [table.ownerDocument.createTextNode(` ${cells.join(' · ')} `)];
}

function settleCell(cell: Element): void {
  for (const line of cell.querySelectorAll('br')) line.replaceWith(' ');
  for (const block of [...cell.querySelectorAll(BLOCKS)].reverse()) {
    const bullet = block.nodeName === 'LI' ? ' • ' : ' ';
    block.replaceWith(bullet, ...block.childNodes, ' ');
  }
}
