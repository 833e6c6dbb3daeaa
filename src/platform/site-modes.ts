import { MODES, type Mode } from '../core/clean/clutter.ts';
import { type Settings, siteOf } from './settings.ts';

/** How much a press hides at an address: as chosen for the site or the nearest of its parent domains, else the default. */
export function modeOn({ modes, pressMode }: Settings, url: string): Mode {
  for (let host = siteOf(url); host; host = host.includes('.') ? host.slice(host.indexOf('.') + 1) : '') {
    const mode = Object.hasOwn(modes, host) ? modes[host] : undefined;
    if (mode && MODES.includes(mode)) return mode;
  }
  return pressMode;
}

/** The modes with that of one site changed; null: the default holds there again. */
export function withSiteMode(modes: Settings['modes'], site: string, mode: Mode | null): Settings['modes'] {
  const { [site]: _before, ...others } = modes;
  return mode === null ? others : { ...others, [site]: mode };
}
