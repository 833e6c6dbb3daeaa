import article from './article.css';
import pictures from './article-pictures.css';
import text from './article-text.css';
import fields from './fields.css';
import { PART_STYLES } from './part-styles.ts';
import panels from './reading-panels.css';
import tools from './reading-tools.css';
import view from './reading-view.css';
import style from './style-panel.css';

/** All that the reading view needs inside a shadow root, in the order of `theme.css` and `reading.css`. */
export const READING_STYLES = [PART_STYLES, fields, article, pictures, text, view, panels, style, tools].join(
  '\n',
);
