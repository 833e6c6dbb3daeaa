/** The line icons, as path data on a grid of 24, drawn with a stroke of 1.5. */
export const ICON_PATHS = {
  archive: 'M4 5h16v4H4zM5.5 9v10h13V9M10 12.5h4',
  back: 'M10.5 6 4.5 12l6 6M4.5 12H20',
  cards: 'M4 4.5h7v7H4zM13 4.5h7v7h-7zM4 13.5h7v6H4zM13 13.5h7v6h-7z',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  close: 'M6 6l12 12M18 6 6 18',
  copy: 'M9 9V4.5h10.5V15H15M4.5 9H15v10.5H4.5z',
  dice: 'M5 5h14v14H5zM9 9h.01M15 15h.01M9 15h.01M15 9h.01M12 12h.01',
  disk: 'M4.5 6c0-1.4 3.4-2.5 7.5-2.5s7.5 1.1 7.5 2.5-3.4 2.5-7.5 2.5S4.5 7.4 4.5 6M4.5 6v12c0 1.4 3.4 2.5 7.5 2.5s7.5-1.1 7.5-2.5V6M4.5 12c0 1.4 3.4 2.5 7.5 2.5s7.5-1.1 7.5-2.5',
  down: 'M6 9.5l6 6 6-6',
  export: 'M12 14.5v-11M8 7.5l4-4 4 4M5 12.5v7h14v-7',
  eye: 'M3 12c1.4-3.1 4.5-6.5 9-6.5s7.6 3.4 9 6.5c-1.4 3.1-4.5 6.5-9 6.5S4.4 15.1 3 12M9.2 12a2.8 2.8 0 1 0 5.6 0 2.8 2.8 0 1 0-5.6 0',
  file: 'M6 3.5h8l4.5 4.5v12.5H6zM14 3.5V8h4.5M9 12.5h6M9 16h4',
  globe:
    'M3.5 12a8.5 8.5 0 1 0 17 0 8.5 8.5 0 1 0-17 0M3.5 12h17M12 3.5c3 2.6 3 14.4 0 17M12 3.5c-3 2.6-3 14.4 0 17',
  hidden:
    'M4 4l16 16M9.6 5.9A9 9 0 0 1 12 5.5c4.5 0 7.6 3.4 9 6.5a13 13 0 0 1-2.4 3.5M6 7.6A12.7 12.7 0 0 0 3 12c1.4 3.1 4.5 6.5 9 6.5 1.6 0 3-.4 4.2-1.1M10 10a2.8 2.8 0 0 0 4 4',
  import: 'M12 3.5v11M8 10.5l4 4 4-4M5 12.5v7h14v-7',
  jump: 'M5 5v6a3 3 0 0 0 3 3h10.5M14.5 10l4 4-4 4',
  keys: 'M3.5 6.5h17v11h-17zM7 10h.01M10.3 10h.01M13.7 10h.01M17 10h.01M7 13.8h.01M17 13.8h.01M10 13.8h4',
  later: 'M4 12a8 8 0 1 0 16 0 8 8 0 1 0-16 0M12 7.5V12l3 2',
  library: 'M4.5 19.5V8A3.5 3.5 0 0 1 8 4.5v15zM8 8.5h4v11H8M14.2 8.6l3.4-.9 3 11-3.4.9z',
  listen: 'M4 9.5v5h3.2L12 18.5v-13L7.2 9.5zM15.5 9a4.2 4.2 0 0 1 0 6M18 6.2a8.2 8.2 0 0 1 0 11.6',
  lock: 'M5.5 10.5h13v9.5h-13zM8.5 10.5V8a3.5 3.5 0 0 1 7 0v2.5M12 14.2v2',
  marker: 'M14.5 4.5l5 5L11 18H6v-5zM12 7l5 5M4 21h16',
  minus: 'M5 12h14',
  more: 'M4.4 12a1.1 1.1 0 1 0 2.2 0 1.1 1.1 0 1 0-2.2 0M10.9 12a1.1 1.1 0 1 0 2.2 0 1.1 1.1 0 1 0-2.2 0M17.4 12a1.1 1.1 0 1 0 2.2 0 1.1 1.1 0 1 0-2.2 0',
  next: 'M9.5 6l6 6-6 6',
  nextSentence: 'M6.5 6v12l8.5-6zM17.5 6v12',
  note: 'M5 5h14v10l-4.5 4.5H5zM14.5 19.5V15H19M8.5 9h7M8.5 12.5h4',
  offline:
    'M4 4l16 16M3.5 9.8a13 13 0 0 1 4-2.5M11 6.1a13 13 0 0 1 9.5 3.7M6.6 13.3a8 8 0 0 1 4-2M14.6 11.8c1 .4 2 .9 2.8 1.6M9.8 16.6a3.6 3.6 0 0 1 4.4 0M12 19.5h.01',
  open: 'M13.5 4.5h6v6M19.5 4.5 11 13M10 5.5H4.5v14h14V14',
  options:
    'M4 7h9M17.5 7H20M4 17h2.5M11 17h9M13 7a2.25 2.25 0 1 0 4.5 0A2.25 2.25 0 1 0 13 7M6.5 17a2.25 2.25 0 1 0 4.5 0 2.25 2.25 0 1 0-4.5 0',
  outline: 'M4 5.5h16M8 10h12M8 14.5h9M4 19h12',
  pause: 'M8.5 5.5v13M15.5 5.5v13',
  pin: 'M9 4h6l-.8 6 3.3 3.5h-11L9.8 10zM12 13.5V20',
  play: 'M8 5v14l11-7z',
  plus: 'M12 5v14M5 12h14',
  points: 'M4 6.5h2M4 12h2M4 17.5h2M9.5 6.5H20M9.5 12H20M9.5 17.5h6',
  previousSentence: 'M17.5 6v12L9 12zM6.5 6v12',
  print: 'M7 9V4h10v5M7 16.5H4V9h16v7.5h-3M7 14h10v6H7z',
  putback: 'M9 5.5 4.5 10 9 14.5M4.5 10h9a5 5 0 0 1 0 10H11',
  read: 'M11 4.5v15H4v-8a7 7 0 0 1 7-7zM14 5.5h3M14 10h6M14 14.5h6M14 19h4',
  save: 'M7 20.5V9.5A5.5 5.5 0 0 1 12.5 4H17v16.5l-5-3.8z',
  saved: 'M7 20.5V9.5A5.5 5.5 0 0 1 12.5 4H17v16.5l-5-3.8z',
  search: 'M4.5 10.75a6.25 6.25 0 1 0 12.5 0 6.25 6.25 0 1 0-12.5 0M15.4 15.4 20 20',
  star: 'M12 4l2.4 5 5.6.7-4.1 3.8 1.1 5.5L12 16.3 7 19l1.1-5.5L4 9.7 9.6 9z',
  starred: 'M12 4l2.4 5 5.6.7-4.1 3.8 1.1 5.5L12 16.3 7 19l1.1-5.5L4 9.7 9.6 9z',
  tabs: 'M3.5 8.5V5h7l1.5 3.5M3.5 8.5h17v11h-17z',
  tag: 'M4 4.5h7.5L20 13l-7 7-9-8.5zM8 8.3h.01',
  trash: 'M4.5 7h15M9 7V4.5h6V7M6.5 7l.9 12.5h9.2L17.5 7M10.2 10.5v5.5M13.8 10.5v5.5',
  type: 'M3 18.5 8.2 5.5h.6L14 18.5M4.9 14h7.2M15.8 15.9a2.7 2.7 0 1 0 5.2 0 2.7 2.7 0 1 0-5.2 0M21 12.5v6',
  unread: 'M6 20V10.5A6 6 0 0 1 12 4.5h6V20z',
  warn: 'M12 4.5 21 19.5H3zM12 10v4.5M12 17h.01',
} as const;

export type IconName = keyof typeof ICON_PATHS;

/** Drawn as a shape, not as a line. */
export const FILLED_ICONS: ReadonlySet<IconName> = new Set(['more', 'saved', 'starred']);

/** Turned round where text runs from right to left. */
export const FLIPPED_ICONS: ReadonlySet<IconName> = new Set([
  'back',
  'jump',
  'next',
  'points',
  'read',
  'save',
  'saved',
  'unread',
]);

const HOLLOW_WINDOW = 'M7 1v14H2V6a5 5 0 0 1 5-5zM5.5 2.9A3.5 3.5 0 0 0 3.5 6v7.5h2z';
const LIT_WINDOW = 'M7 1v14H2V6a5 5 0 0 1 5-5z';
const BOOKMARK = 'M7 1v14l-2.5-2.5L2 15V6a5 5 0 0 1 5-5z';

/** The lines of text beside the window of the mark, on a grid of 16. */
export const MARK_LINES = 'M9 1h2.5v2H9zM9 5h5v2H9zM9 9h5v2H9zM9 13h3v2H9z';

/** The window of the mark, by state. */
export const MARK_WINDOWS = {
  idle: HOLLOW_WINDOW,
  found: HOLLOW_WINDOW,
  cleaned: LIT_WINDOW,
  saved: BOOKMARK,
  off: HOLLOW_WINDOW,
} as const;

export type MarkState = keyof typeof MARK_WINDOWS;
