import { FILE_END, type FiledArticle, fileLine, fileStart } from '../library-file.ts';
import { Book, type BookPicture, CONTAINER, MIMETYPE, pathOf } from './epub/book.ts';
import { HTML_END, htmlChapter, htmlContents, htmlFile, htmlStart } from './html.ts';
import { markdown } from './markdown.ts';
import { plainText } from './plain-text.ts';
import { storyNames } from './story-names.ts';
import { type Form, PictureNames, type TakeAway, type TakeAwayOptions } from './take-away.ts';
import { ZipPieces } from './zip.ts';

/** The forms in which stories can be taken away. */

function dataAddresses({ pictures }: FiledArticle): Map<string, string> {
  return new Map(pictures.map(({ url, type, data }) => [url, `data:${type};base64,${data}`]));
}

/** One HTML file, pictures inside; of several stories with a list of them. @param titles of all, in order */
function htmlForm({ labels, lang, dir, title }: TakeAwayOptions, titles: readonly string[]): TakeAway {
  let number = 0;
  const isOne = titles.length === 1;
  return {
    extension: 'html',
    type: 'text/html',
    begin: () => (isOne ? [] : [htmlStart(title, lang, dir), htmlContents(title, titles, labels)]),
    add(story) {
      const { article, points } = story;
      if (isOne) return [htmlFile(article, points, dataAddresses(story), labels)];
      number += 1;
      return [htmlChapter(article, points, dataAddresses(story), labels, number)];
    },
    end: () => (isOne ? [] : [HTML_END]),
  };
}

/** One story without pictures needs no zip around it. */
function markdownFile({ labels }: TakeAwayOptions): TakeAway {
  return {
    extension: 'md',
    type: 'text/markdown;charset=utf-8',
    begin: () => [],
    add: ({ article, points, head }) => [
      markdown(article, points, head.savedAt, labels, { tags: head.tags }),
    ],
    end: () => [],
  };
}

/** A zip of Markdown files with front matter, and the pictures in a folder. */
function markdownForm({ labels }: TakeAwayOptions): TakeAway {
  const zip = new ZipPieces();
  const pictures = new PictureNames();
  const nameOf = storyNames();
  return {
    extension: 'zip',
    type: 'application/zip',
    begin: () => [],
    add({ article, points, head, pictures: own }) {
      const paths = new Map<string, string>();
      for (const picture of own) {
        const { name, bytes } = pictures.nameOf(picture);
        if (bytes) zip.addBytes(`pictures/${name}`, bytes);
        paths.set(picture.url, `pictures/${name}`);
      }
      const text = markdown(article, points, head.savedAt, labels, {
        tags: head.tags,
        pictureOf: (address) => paths.get(address) ?? null,
      });
      zip.addText(`${nameOf(article.metadata.title)}.md`, text);
      return zip.take();
    },
    end() {
      zip.end();
      return zip.take();
    },
  };
}

const BOOK_TYPES: readonly string[] = [
  'image/jpeg',
  'image/png',
  'image/gif',
] satisfies BookPicture['type'][];

/** A book. Pictures of other types than every reader knows have to be turned into those before. */
function epubForm(options: TakeAwayOptions): TakeAway {
  const zip = new ZipPieces();
  const pictures = new PictureNames();
  const book = new Book(options);
  return {
    extension: 'epub',
    type: MIMETYPE,
    begin() {
      zip.addBytes('mimetype', new TextEncoder().encode(MIMETYPE));
      zip.addText(CONTAINER.path, CONTAINER.content);
      return zip.take();
    },
    add({ article, points, pictures: own }) {
      const inBook = new Map<string, BookPicture>();
      for (const picture of own.filter(({ type }) => BOOK_TYPES.includes(type))) {
        const { name, bytes } = pictures.nameOf(picture);
        const path = `pictures/${name}`;
        if (bytes) zip.addBytes(pathOf(path), bytes);
        inBook.set(picture.url, { path, type: picture.type as BookPicture['type'] });
      }
      const { path, content } = book.chapter({ article, points, pictures: inBook }, options.labels.untitled);
      zip.addText(path, content);
      return zip.take();
    },
    end() {
      for (const { path, content } of book.end()) zip.addText(path, content);
      zip.end();
      return zip.take();
    },
  };
}

/** Everything, to be brought in again. */
function jsonForm({ now, tombstones }: TakeAwayOptions): TakeAway {
  let isFirst = true;
  return {
    extension: 'json',
    type: 'application/json',
    begin: () => [fileStart(now, tombstones)],
    add(story) {
      const line = fileLine(story, isFirst);
      isFirst = false;
      return [line];
    },
    end: () => [FILE_END],
  };
}

function textForm({ labels }: TakeAwayOptions): TakeAway {
  let isFirst = true;
  return {
    extension: 'txt',
    type: 'text/plain;charset=utf-8',
    begin: () => [],
    add({ article }) {
      const before = isFirst ? '' : `\n\n${'-'.repeat(40)}\n\n`;
      isFirst = false;
      return [before + plainText(article, labels)];
    },
    end: () => ['\n'],
  };
}

/** A file of a form for stories of these titles, in order. */
export function takeAway(form: Form, options: TakeAwayOptions, titles: readonly string[]): TakeAway {
  switch (form) {
    case 'html':
      return htmlForm(options, titles);
    case 'markdown':
      return titles.length === 1 && !options.hasPictures ? markdownFile(options) : markdownForm(options);
    case 'epub':
      return epubForm(options);
    case 'json':
      return jsonForm(options);
    case 'text':
      return textForm(options);
  }
}
