import { ARTICLE_VERSION, type Article, type Block } from '../../../../src/core/article.ts';

/** A story of paragraphs, or of blocks of other kinds, for the summary tests. */
export function story(
  title: string,
  blocks: readonly (string | Block)[],
  lang: string | null = 'en',
): Article {
  const whole = blocks.map((block) =>
    typeof block === 'string' ? ({ kind: 'paragraph', text: block } as const) : block,
  );
  return {
    version: ARTICLE_VERSION,
    metadata: {
      url: 'https://harbour.example/a',
      canonicalUrl: 'https://harbour.example/a',
      title,
      byline: [],
      site: 'harbour.example',
      published: null,
      modified: null,
      lang,
      dir: 'ltr',
      standfirst: null,
      leadPicture: null,
    },
    html: '',
    blocks: whole,
    words: whole.reduce(
      (sum, block) => sum + (block.text.match(/\p{Script=Han}{2}|[\p{L}\p{N}’'-]+/gu)?.length ?? 0),
      0,
    ),
    minutes: 1,
  };
}

/** News of about 300 words that leads with its news, with everything in it that must not be chosen. */
export const FERRY = story('Sandby council votes to end the night ferry in October', [
  'Sandby council voted on Tuesday to end the night ferry across the Orne in October, after passenger numbers fell by 40 percent in three years. The decision, by 14 votes to nine, closes the last night crossing on the coast.',
  {
    kind: 'caption',
    text: 'The ferry Marigold at the Sandby quay on Monday evening, before the council vote in October.',
  },
  'But the ferry will not go quietly. “We will sail every night until they take the keys,” said Nora Lund, who has been master of the Marigold since 2009. “I have 31 crew. They found out from the radio.”',
  { kind: 'heading', text: 'Why the night ferry loses money every night' },
  'The council’s own report puts the loss at 2.1 million crowns a year, most of it for fuel and for the two crews that the law has required since 2021. A ticket costs 45 crowns, a third of what the crossing costs the council.',
  'Who will carry the nurses home? That question was asked eleven times in the debate. He gave no answer. Hospital managers say about 120 night workers in Sandby depend on the ferry to reach the clinic at Westhaven.',
  'A bus over the Orne bridge will replace the night ferry from the first of November, the council said. It takes 55 minutes instead of twelve. This is too long for most of the people who spoke on Tuesday.',
  'Read more about the Orne bridge and the night ferry in our dossier on the council vote.',
  'Mayor Per Dahl defended the vote of the council and said that the money saved would pay for two new day crossings from spring. “Nobody in this room wanted to end the night ferry,” he said.',
  'Correction: an earlier version of this story said that the night ferry would end in September after the council vote.',
  'Opponents have until the end of June to collect the 4,000 signatures that would force the council to hold a referendum on the night ferry. Lund said the crew had collected 1,300 of them by Wednesday noon.',
]);

/** A guide that begins with small talk and comes to its matter in the second paragraph. */
export const TYRE = story('How to repair a bicycle tyre at home', [
  'Summer is here and everybody you meet seems to be outside again, enjoying long and sunny evenings. Few things are as pleasant as an hour in the park with friends and a good book.',
  'Most flat tyres have a hole in the inner tube that a patch from a repair kit closes for good within ten minutes.',
  'A bicycle tyre is repaired at home with two tyre levers, a patch, some glue and a pump, which together cost about ten euros. Tyre levers lift the tyre over the rim of the wheel so that the tube can be pulled out.',
  'Water shows where the tube leaks, because bubbles rise from the hole. Glue needs five minutes to dry before the patch is pressed on the tube, and the patch should cover the hole by a centimetre on each side.',
  'A tyre that goes flat again on the same day usually still has a thorn or a piece of glass in it. Running a cloth around the inside of the tyre finds the thorn without cutting a finger.',
  'Tyres older than five years crack at the side and are better replaced than repaired at home. Shops take about twenty euros for a new tyre and fit it on the wheel while you wait.',
]);
