import type { Extraction } from '../core/extract/extraction.ts';
import { asFailure, Failure } from '../core/failure.ts';
import type { Story } from './story.ts';

/**
 * The story of a page that is to be cleaned, looked for now.
 *
 * @param anyway whether the reader wants it cleaned whatever it is
 * @throws Failure `no-article` for what is none, whatever text it has; else as `Story.find`
 */
export async function storyToClean(story: Story, anyway: boolean): Promise<Extraction> {
  try {
    const found = await story.find();
    if (anyway || story.isArticle()) return found;
  } catch (thrown) {
    if (anyway || asFailure(thrown).code === 'stopped' || story.isArticle()) throw thrown;
  }
  throw new Failure('no-article');
}
