import type { Rule } from '../evidence.ts';

/** Players that are no figure of the story. A vendor's outstream player shows advertisements. */
export const video: Rule = (evidence) => {
  const { measure } = evidence;
  if (measure.prose > 0 || measure.words > 60 || measure.embeds === 0 || !evidence.named('video'))
    return null;
  if (evidence.namedAlone('video')) return { reason: 'video', confidence: 0.85 };
  return evidence.inRoot ? null : { reason: 'video', confidence: 0.6 };
};
