/** What a reader can choose for the pictures of saved stories, in megabytes. */

/** Of one picture. */
export const PICTURE_SIZES = [1, 2, 5, 10, 25] as const;
/** Of all pictures of one story. */
export const STORY_SIZES = [20, 60, 150, 500] as const;

export type PictureSize = (typeof PICTURE_SIZES)[number];
export type StorySize = (typeof STORY_SIZES)[number];
