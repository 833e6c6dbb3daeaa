import { foldSpace } from '../../text/fold.ts';

/** A sign for "less" before a space or a number begins no tag. */
const TAG = /<[a-z/!?%][^<>]{0,199}>/gi;

/** A claim without the markup and the character references that careless sites write into their metadata. */
export function plainText(claim: string | null | undefined): string | null {
  if (!claim) return null;
  const bare = /[<&]/.test(claim) ? decodeReferences(claim.replace(TAG, ' ')) : claim;
  // What was written as references may be markup, too.
  const text = foldSpace(bare.includes('<') ? bare.replace(TAG, ' ') : bare);
  return text === '' ? null : text;
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  rsquo: '’',
  lsquo: '‘',
  rdquo: '”',
  ldquo: '“',
  ndash: '–',
  mdash: '—',
  hellip: '…',
};

export function decodeReferences(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal, hex, name) => {
    if (name) return NAMED[String(name).toLowerCase()] ?? whole;
    const code = decimal ? Number.parseInt(decimal, 10) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
