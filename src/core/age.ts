const YEAR_IN_MS = 365.25 * 24 * 60 * 60 * 1000;

/** Over a year old: a reader should see it before taking the story for news. @param published ISO 8601 */
export function isOverAYearOld(published: string, now: Date): boolean {
  return now.getTime() - Date.parse(published) > YEAR_IN_MS;
}
