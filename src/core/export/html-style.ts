/** The look of an exported file: one column, a readable measure, light or dark as the reader's system is. */
export const HTML_STYLE = `
:root { color-scheme: light dark; --paper: #fdfcf9; --ink: #23211d; --quiet: #66615a; --line: #e0dbd1; --link: #205f8c; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #1b1a18; --ink: #e6e1d8; --quiet: #a39d92; --line: #3a3732; --link: #8fc1e6; }
}
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.1875rem/1.6 Charter, "Iowan Old Style", Georgia, serif; }
main { max-width: 38rem; margin: 0 auto; padding: 3rem 1.25rem 5rem; overflow-wrap: break-word; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; margin: 2em 0 0.6em; }
h1 { font-size: 2rem; margin: 0 0 0.5rem; text-wrap: balance; }
h2 { font-size: 1.4rem; }
h3, h4, h5, h6 { font-size: 1.15rem; }
a { color: var(--link); text-underline-offset: 0.15em; }
.about, figcaption, caption { color: var(--quiet); font: 0.9rem/1.5 system-ui, sans-serif; }
.about { margin: 0 0 0.25rem; }
.points { margin: 2rem 0; padding: 1rem 1.25rem; border: 1px solid var(--line); border-radius: 0.5rem; }
.points h2 { margin: 0 0 0.5rem; font: 600 0.9rem/1.5 system-ui, sans-serif; }
.points ul { margin: 0; padding-inline-start: 1.2em; }
.points li + li { margin-top: 0.5em; }
figure { margin: 2rem 0; }
img { max-width: 100%; height: auto; }
blockquote { margin: 1.5rem 0; padding-inline-start: 1.25rem; border-inline-start: 3px solid var(--line); }
pre { overflow-x: auto; padding: 1rem; border: 1px solid var(--line); border-radius: 0.5rem; }
pre, code { font-family: ui-monospace, Consolas, monospace; font-size: 0.875em; }
pre code { font-size: 1em; }
table { display: block; overflow-x: auto; border-collapse: collapse; font-size: 0.9em; }
th, td { padding: 0.4em 0.75em; border: 1px solid var(--line); text-align: start; vertical-align: top; }
aside { margin: 1.5rem 0; padding: 1rem 1.25rem; border: 1px solid var(--line); border-radius: 0.5rem; font-size: 0.9em; }
.story-pull-quote { padding: 0.5rem 0; border-inline-start: 0; border-block: 1px solid var(--line); font-style: italic; text-align: center; }
.story-standfirst { color: var(--quiet); font-size: 1.15em; }
.story-note { color: var(--quiet); font-size: 0.9em; }
.story-time { margin-top: 2rem; padding-top: 0.75rem; border-top: 1px solid var(--line); color: var(--quiet); font-size: 0.9em; }
math[display="block"] { margin: 1rem 0; overflow-x: auto; }
hr { border: 0; border-top: 1px solid var(--line); margin: 2.5rem 0; }
@media print { body { background: #fff; color: #000; } main { max-width: none; padding: 0; } }
`;
