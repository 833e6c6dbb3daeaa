import base from './base.css';
import controls from './controls.css';
import tokens from './tokens.css';

/** What small things on a page need inside a shadow root: tokens, and the parts they are made of. */
export const PART_STYLES = [tokens, base, controls].join('\n');
