/** No page is looked at more often than this. */
const MOST_ROUNDS = 20;
const WINDOW_MS = 60_000;
/** So many of them with something to do are a fight; the others may be the page's own affairs. */
const FIGHT_ROUNDS = 15;
/** What comes from places that change all the time is looked at this often. */
const NOISE_EVERY_MS = 4000;

/** How often a page may be looked at. */
export interface Pace {
  /** Milliseconds until the next round may begin; `news` where the change is more than a clock that ticks. */
  delay(news: boolean): number;
  /** A round has ended; `acted` where it found something to do. */
  count(acted: boolean): void;
  /** Most of the twenty rounds of the last minute had something to do: what is done is undone at once. */
  isFight(): boolean;
}

interface Round {
  readonly at: number;
  readonly acted: boolean;
}

export function paced(): Pace {
  const rounds: Round[] = [];
  const forget = (): void => {
    const since = performance.now() - WINDOW_MS;
    while (rounds[0] && rounds[0].at < since) rounds.shift();
  };
  const isFull = (): boolean => {
    forget();
    return rounds.length >= MOST_ROUNDS;
  };
  const isFight = (): boolean => isFull() && rounds.filter(({ acted }) => acted).length >= FIGHT_ROUNDS;
  const until = (moment: number): number => Math.max(0, moment - performance.now());
  return {
    delay(news) {
      // A fight is to be seen at once.
      if (isFull() && !isFight()) return until((rounds[0]?.at ?? 0) + WINDOW_MS + 1);
      const last = rounds.at(-1);
      return news || !last ? 0 : until(last.at + NOISE_EVERY_MS);
    },
    count: (acted) => void rounds.push({ at: performance.now(), acted }),
    isFight,
  };
}
