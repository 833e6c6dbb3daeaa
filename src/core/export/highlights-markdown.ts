import type { MarkedStory } from '../highlight/gathered.ts';
import { markdownService } from './markdown-service.ts';

/** An address inside the round brackets of a link. */
const addressOf = (url: string) =>
  url.replace(/[()\s<>]/g, (sign) => encodeURIComponent(sign).replace(/[()]/g, escaped));
const escaped = (sign: string) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;

/**
 * Highlights and notes of several stories as Markdown (CommonMark): a heading with a link for each story, quotes, and
 * under each its note.
 *
 * @param title of the whole
 */
export function highlightsMarkdown(stories: readonly MarkedStory[], title: string): string {
  const service = markdownService();
  const line = (text: string) => service.escape(text.replace(/\s+/g, ' ').trim());
  const lines = (text: string) =>
    text
      .split(/\n+/)
      .map(line)
      .filter((each) => each !== '');
  const storyOf = ({ head, highlights }: MarkedStory) => {
    const about = [head.site, ...head.byline, head.published?.slice(0, 10) ?? ''].filter(
      (part) => part !== '',
    );
    const quotes = highlights.map(({ quote, note }) => {
      const quoted = lines(quote.exact).join('\n>\n> ');
      return [`> ${quoted}`, ...lines(note)].join('\n\n');
    });
    const heading = `## [${line(head.title) || addressOf(head.url)}](${addressOf(head.url)})`;
    return [heading, ...(about.length > 0 ? [line(about.join(', '))] : []), ...quotes].join('\n\n');
  };
  return `${[`# ${line(title)}`, ...stories.map(storyOf)].join('\n\n')}\n`;
}
