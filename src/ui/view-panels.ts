import { h } from './h.ts';
import type { Highlighter } from './highlighter.ts';
import type { OutlinePanel } from './outline-panel.ts';
import type { Panel } from './panels.ts';
import type { PointGuide } from './point-guide.ts';
import type { PointsPanel } from './points-panel.ts';
import type { ReadingBar } from './reading-bar.ts';
import type { StylePanel } from './style-panel.ts';

export type PanelName = 'outline' | 'points' | 'highlights' | 'style';

interface Parts {
  readonly bar: ReadingBar;
  readonly outline: OutlinePanel;
  readonly points: PointsPanel;
  readonly guide: PointGuide;
  /** Null where no highlights are kept. */
  readonly highlighter: Highlighter | null;
  readonly style: StylePanel;
  /** The block at the top of the window now. */
  place(): number;
}

/** The panels of the reading view, each with the tool that opens it and what happens before it is seen. */
export function viewPanels(parts: Parts): Record<PanelName, Panel> {
  const { bar, outline, points, guide, highlighter, style, place } = parts;
  return {
    outline: {
      tool: bar.outline,
      element: outline.element,
      floats: false,
      onOpen: () => outline.setPlace(place()),
    },
    points: {
      tool: bar.points,
      element: points.element,
      floats: false,
      onOpen: () => {
        points.fill();
        guide.underline();
      },
      onClose: () => guide.removeUnderlines(),
    },
    highlights: {
      tool: bar.highlights,
      element: highlighter?.panel.element ?? h('div', {}),
      floats: true,
    },
    style: { tool: bar.style, element: style.element, floats: true, onOpen: () => style.focus() },
  };
}
