/** A date written out in the story's language, as "12 June 2026"; the text itself where it is no date. */
export function longDate(iso: string, lang: string | null): string {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(iso)?.[0];
  const time = Date.parse(day ?? '');
  if (Number.isNaN(time)) return iso;
  const options = { dateStyle: 'long', timeZone: 'UTC' } as const;
  try {
    return new Intl.DateTimeFormat(lang ?? 'en-GB', options).format(time);
  } catch {
    return new Intl.DateTimeFormat('en-GB', options).format(time);
  }
}
