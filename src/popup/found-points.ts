import type { KeyPoint } from '../core/article.ts';
import type { PointsOf } from '../core/story-to-save.ts';
import type { Doors } from './doors.ts';
import type { Store, StoryScreen } from './popup-state.ts';

/** What gives a story's key points, waited for where the reader acts before they are on show. @throws as `findPoints` */
export async function pointsOfStory({ article, pointsOf }: StoryScreen, doors: Doors): Promise<PointsOf> {
  return pointsOf ?? doors.findPoints(article);
}

/** The key points in the length that is shown. @throws as `findPoints` */
export async function shownPoints(
  story: StoryScreen,
  { model }: Store,
  doors: Doors,
): Promise<readonly KeyPoint[]> {
  return (await pointsOfStory(story, doors))(story.article, model.settings.summaryLength);
}
