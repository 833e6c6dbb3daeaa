/** What a sentence is weighed by, as a key point; each about 0 to 1. See `core/summary/*-signs.ts`. */
export const SUMMARY_SIGNS = [
  // Where it stands.
  'lead',
  'first',
  'early',
  'late',
  'opening',
  'afterHeading',
  'listItem',
  'introduction',
  // What it says, against what the title and the rest of the story say.
  'centrality',
  'centralityRank',
  'centroid',
  'frequency',
  'mass',
  'title',
  'titleShare',
  'titleFirst',
  'standfirst',
  'headings',
  'ofSection',
  'likeOpening',
  'ahead',
  'fresh',
  'likely',
  'spread',
  'spreadMass',
  // How it is worded.
  'length',
  'offLength',
  'relativeLength',
  'goodLength',
  'wordLength',
  'functionWords',
  'numbers',
  'hasNumber',
  'year',
  'names',
  'specifics',
  'commas',
  'brackets',
  'speech',
  'quotation',
  'shout',
  'label',
  'leans',
  'pronouns',
  'firstPerson',
  'secondPerson',
  'cue',
  'flaw',
] as const;

export type SummarySign = (typeof SUMMARY_SIGNS)[number];

/** What a story is like, each 0 to 1: a sign may weigh more or less in such a story. */
export const STORY_TRAITS = [
  /** So short that every sentence may be the one. */
  'abstract',
  /** Grows with the number of sentences. */
  'long',
  /** Speaks to its reader. */
  'guide',
  /** Its first sentences hold the title's words. */
  'echo',
  /** Every sentence is a paragraph. */
  'lines',
  /** Leads with its news. */
  'news',
  /** Looks things up for nobody in particular: an encyclopaedia page. */
  'reference',
] as const;

export type StoryTrait = (typeof STORY_TRAITS)[number];
