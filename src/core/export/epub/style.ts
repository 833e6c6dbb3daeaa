/** The look of a book: as little as possible, for the reader's device and its owner know better. */
export const EPUB_STYLE = `h1 { line-height: 1.2; margin: 0 0 0.5em; }
.about { margin: 0; font-size: 0.85em; text-indent: 0; }
.points { margin: 1.5em 0; padding: 0.5em 1em; border: 1px solid; border-radius: 0.4em; }
.points .name { margin: 0.25em 0; font-weight: bold; }
figure { margin: 1.5em 0; }
figcaption { font-size: 0.85em; }
img { max-width: 100%; }
blockquote { margin: 1em 0 1em 1.5em; }
pre { white-space: pre-wrap; font-size: 0.85em; }
table { border-collapse: collapse; font-size: 0.9em; }
th, td { padding: 0.3em 0.6em; border: 1px solid; text-align: start; vertical-align: top; }
`;
