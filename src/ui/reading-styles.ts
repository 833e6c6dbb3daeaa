import article from './article.css';
import pictures from './article-pictures.css';
import text from './article-text.css';
import base from './base.css';
import controls from './controls.css';
import fields from './fields.css';
import panels from './reading-panels.css';
import tools from './reading-tools.css';
import view from './reading-view.css';
import style from './style-panel.css';
import tokens from './tokens.css';

/** All that the reading view needs inside a shadow root, in the order of `theme.css` and `reading.css`. */
export const READING_STYLES = [
  tokens,
  base,
  controls,
  fields,
  article,
  pictures,
  text,
  view,
  panels,
  style,
  tools,
].join('\n');

/** The same for small things on a page: tokens, and the parts they are made of. */
export const PART_STYLES = [tokens, base, controls].join('\n');
