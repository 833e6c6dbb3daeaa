import { type ByKind, countByKind } from './kinds.ts';

/** What the shape of an address says about its page. Each number and each yes or no is a signal of the model. */
export interface Address {
  /** Without `www.`; empty for what is no address. */
  readonly host: string;
  /** The front page of a site, or of one of its languages. */
  readonly home: boolean;
  /** Holds a year and a month, or a whole date. */
  readonly dated: boolean;
  readonly words: ByKind;
}

const DATE = /\/(19|20)\d\d([/-](0?[1-9]|1[0-2]|[a-z]{3})(?=[/-])|(0[1-9]|1[0-2])[0-3]\d(?!\d))/i;
const HOME = /^\/?(index|home|[a-z]{2}([-_][a-z]{2})?)?(\.\w+)?\/?(\?utm.*)?$/i;

/** Reads an absolute address; what cannot be parsed says nothing. */
export function readAddress(url: string): Address {
  const { hostname, pathname, search } = new URL(URL.canParse(url) ? url : 'about:');
  return {
    host: hostname.replace(/^www\./, ''),
    home: hostname !== '' && HOME.test(pathname + search),
    dated: DATE.test(pathname),
    words: countByKind(`${hostname} ${pathname.replaceAll('_', ' ')}`),
  };
}
