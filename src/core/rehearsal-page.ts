import { inertDocument } from './extract/unclobbered.ts';

const SENTENCES = [
  'The river rose by forty centimetres in the night, said the warden of the lower lock.',
  'The council closed the path along the mill until Thursday, when the water should have fallen again.',
  '“We have seen worse,” said Anna Berg, who has lived beside it since 1968.',
];

/**
 * A small page of our own with the parts that most stories have: whoever works on it before a reader's page comes has its
 * code compiled by then, which is half of what work costs the first time.
 * @param near any document
 */
export function rehearsalPage(near: Document): Document {
  const page = inertDocument(near);
  page.title = 'The water rises';
  const put = (
    parent: Element,
    name: string,
    text = '',
    attributes: Readonly<Record<string, string>> = {},
  ) => {
    const element = page.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.textContent = text;
    parent.append(element);
    return element;
  };
  page.documentElement.lang = 'en';
  put(page.head, 'meta', '', { property: 'og:title', content: 'The water rises' });
  const links = put(put(page.body, 'nav'), 'ul');
  for (let i = 0; i < 6; i += 1) put(put(links, 'li'), 'a', `Section ${i}`, { href: `/${i}` });
  const story = put(put(page.body, 'main'), 'article');
  put(story, 'h1', 'The water rises');
  put(story, 'p', 'By Anna Berg', { class: 'byline' });
  put(story, 'time', '3 May 2026', { datetime: '2026-05-03' });
  for (let i = 0; i < 12; i += 1) {
    if (i % 4 === 0) put(story, 'h2', `Part ${i}`);
    put(put(story, 'p', SENTENCES.join(' ').repeat(1 + (i % 3))), 'a', 'a link', { href: `/${i}` });
  }
  const figure = put(story, 'figure');
  put(figure, 'img', '', { src: '/river.jpg', alt: 'The river', width: '800', height: '500' });
  put(figure, 'figcaption', 'The river at the lower lock');
  const list = put(story, 'ul');
  for (const sentence of SENTENCES) put(list, 'li', sentence);
  put(put(page.body, 'aside', '', { class: 'related' }), 'h3', 'Related articles');
  put(page.body, 'footer', 'All rights reserved');
  return page;
}
