import { absoluteAddress, withoutFragment } from '../extract/addresses.ts';
import { attributeOf, selectAll } from '../extract/unclobbered.ts';

/** The same story in another dress, as its site names it. */
export interface OtherVersion {
  readonly kind: 'print' | 'amp';
  /** Absolute, of the page's own origin. */
  readonly address: string;
}

/** What sites add to a story's address for its print version. */
const PRINT_PATH =
  /\/(?:print|printable|druck|drucken|imprimer|imprimir|stampa|afdrukken|drukuj|yazdir)\/?$/i;
const PRINT_QUERY =
  /[?&](?:print|printable|output|format|view|mode)=(?:1|true|yes|print|printable|druck)(?:&|$)/i;

/**
 * The print version of a page's story, else its AMP version; null where the page names neither on its own site.
 * @param url the page's address.
 * @param base what its relative addresses are relative to.
 */
export function otherVersion(page: Document, url: string, base: string): OtherVersion | null {
  if (!/^https?:/.test(url)) return null;
  const own = new URL(url);
  const addresses = (selector: string) =>
    [...selectAll(page, selector)].flatMap((link) => {
      const address = absoluteAddress(attributeOf(link, 'href'), base);
      const isOther = address && withoutFragment(address) !== withoutFragment(url);
      return isOther && new URL(address).origin === own.origin ? [address] : [];
    });
  const path = own.pathname.replace(/\/+$/, '');
  const print =
    addresses('link[rel~=alternate i][media~=print i][href]')[0] ??
    addresses('a[href]').find((address) => {
      const other = new URL(address).pathname;
      if (PRINT_PATH.test(other)) return other.replace(PRINT_PATH, '') === path;
      return PRINT_QUERY.test(address) && other.replace(/\/+$/, '') === path;
    });
  if (print) return { kind: 'print', address: print };
  const amp = addresses('link[rel~=amphtml i][href]')[0];
  return amp ? { kind: 'amp', address: amp } : null;
}
