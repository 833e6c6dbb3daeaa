import type { Cleaning, startCleaning } from '../page/cleaning.ts';

/**
 * Starts a cleaning as `start` does, and has the sheet for columns that are hidden and keep their room put in once there
 * is one: it costs the page a look at every element, and most pages have none.
 */
export function withVeil(start: typeof startCleaning, putVeilIn: () => void): typeof startCleaning {
  return (document, story, mode, say, events, plan) => {
    const veil = (cleaning: Cleaning) => {
      if (cleaning.clutterOf('all').some(({ manner }) => manner === 'veiled')) putVeilIn();
    };
    const onChange = () => {
      veil(cleaning);
      events.onChange();
    };
    const cleaning = start(document, story, mode, say, { ...events, onChange }, plan);
    veil(cleaning);
    return cleaning;
  };
}
