import type { StoryTrait, SummarySign } from '../../data/summary-signs.ts';
import type { Article } from '../article.ts';
import { atOnce, type Steps } from '../slices.ts';
import type { Candidate } from './candidates.ts';
import { type CommonSign, commonSteps } from './common-signs.ts';
import type { TermVector } from './similarity.ts';
import { storyTraits } from './story-traits.ts';
import { type TopicSign, topicSteps } from './topic-signs.ts';
import { type WordingSign, wordingSteps } from './wording-signs.ts';

export type Signs = Readonly<Record<SummarySign, number>>;
export type Traits = Readonly<Record<StoryTrait, number>>;

export interface WeighedStory {
  readonly signs: readonly Signs[];
  readonly traits: Traits;
}

type PlaceSign = Exclude<SummarySign, TopicSign | CommonSign | WordingSign>;

/** After so many paragraphs, standing early has faded to a third. */
const EARLY = 3;

/** The signs of each candidate, in their order, and what the story is like. */
export function signsOf(
  article: Article,
  candidates: readonly Candidate[],
  vectors: readonly TermVector[],
): WeighedStory {
  return atOnce(signSteps(article, candidates, vectors));
}

/** As `signsOf`, with pauses. */
export function* signSteps(
  article: Article,
  candidates: readonly Candidate[],
  vectors: readonly TermVector[],
): Steps<WeighedStory> {
  const topics = yield* topicSteps(article, candidates, vectors);
  yield;
  const common = yield* commonSteps(candidates);
  yield;
  const wording = yield* wordingSteps(candidates, article.metadata.lang);
  yield;
  const places = placeSigns(article, candidates);
  const signs = candidates.flatMap((_, index) => {
    const [place, topic, shared, words] = [places[index], topics[index], common[index], wording[index]];
    // A literal that spreads so many names costs twenty times as much.
    return place && topic && shared && words ? [Object.assign({}, place, topic, shared, words)] : [];
  });
  return { signs, traits: storyTraits(candidates, signs) };
}

/** Where each sentence stands in the story and in its paragraph. */
function placeSigns({ blocks }: Article, candidates: readonly Candidate[]): Record<PlaceSign, number>[] {
  let paragraph = -1;
  const firstHeading = blocks.findIndex(({ kind }) => kind === 'heading');
  return candidates.map(({ block }, index) => {
    const opens = candidates[index - 1]?.block !== block;
    if (opens) paragraph += 1;
    return {
      lead: 1 / Math.sqrt(1 + index),
      first: Number(index === 0),
      early: Math.exp(-paragraph / EARLY),
      late: 1 / (candidates.length - index),
      opening: Number(opens),
      afterHeading: Number(opens && blocks[block - 1]?.kind === 'heading'),
      listItem: Number(blocks[block]?.kind === 'list-item'),
      introduction: Number(block < firstHeading),
    };
  });
}
