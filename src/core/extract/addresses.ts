/** An absolute http(s) address, or null for what is none. */
export function absoluteAddress(value: string | null | undefined, base: string): string | null {
  if (!value) return null;
  try {
    const url = new URL(value.trim(), base);
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null;
  } catch {
    return null;
  }
}

/** An address without its fragment, as given where it is no address at all. */
export function withoutFragment(address: string): string {
  return address.replace(/#.*$/s, '');
}
