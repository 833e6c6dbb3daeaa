import { describe, expect, test } from 'vitest';
import { isHarmlessSvg } from '../../../src/core/harmless-svg.ts';
import { keptPictureType, pictureType } from '../../../src/core/picture-type.ts';

const bytes = (text: string) => Buffer.from(text, 'latin1');

describe('what the bytes say a picture is', () => {
  test.each([
    ['\xff\xd8\xff', 'image/jpeg'],
    ['\x89PNG\r\n\x1a\n', 'image/png'],
    ['GIF87a', 'image/gif'],
    ['GIF89a…', 'image/gif'],
    ['RIFF\x01\x02\x03\x04WEBPVP8 ', 'image/webp'],
    ['\0\0\0\x20ftypavif', 'image/avif'],
    ['\0\0\0\x20ftypavis', 'image/avif'],
    ['\0\0\x01\0\x01\0', 'image/x-icon'],
    ['<svg>', 'image/svg+xml'],
    ['\xef\xbb\xbf  <svg\n>', 'image/svg+xml'],
    ['<?XML version="1.0"?><!-- a --> <!-- b -->\n<SVG width="1"/>', 'image/svg+xml'],
  ])('%j: %s', (start, type) => {
    expect(pictureType(bytes(start))).toBe(type);
  });

  test.each([
    '\xff\xd8',
    '\xff\xd9\xff',
    'x\xff\xd8\xff',
    '\x89PNG\r\n\x1a',
    'GIF88a',
    'GIF89b',
    'xGIF89a',
    'RIFF\0\0\0\0WAVE',
    'RAFF\0\0\0\0WEBP',
    '\0\0\0\x20ftypisom',
    '\0\0\0\x20xxxxavif',
    '\0\0\0\x20ftypavix',
    '\0\0\x02\0',
    '<svgs>',
    'x<svg>',
    '<!-- <svg> ',
    `<!--${' '.repeat(2048)}--><svg>`,
  ])('%j: nothing that is kept', (start) => {
    expect(pictureType(bytes(start))).toBeNull();
  });

  test('a drawing is kept where it only draws, all else by its type', () => {
    expect(keptPictureType(bytes('<svg><path d="M0 0"/></svg>'))).toBe('image/svg+xml');
    expect(keptPictureType(bytes('<svg><script>x()</script></svg>'))).toBeNull();
    expect(keptPictureType(bytes('GIF89a<script>'))).toBe('image/gif');
    expect(keptPictureType(bytes('<p>'))).toBeNull();
  });
});

describe('a drawing only draws', () => {
  test.each([
    '<path d="M0 0" transform="rotate(3)"/>',
    '<text>The station = on the quay</text>',
    '<text>scripts and objects</text>',
    '<use href="#a"/>',
    "<use xlink:href='#a'/>",
    '<image href="data:image/jpeg;base64,AA"/>',
    '<path fill="url( \'#a\' )"/>',
  ])('with %s', (inner) => {
    expect(isHarmlessSvg(`<svg>${inner}</svg>`)).toBe(true);
  });

  test.each([
    '< SCRIPT>x()</SCRIPT>',
    '<h:iframe/>',
    '<embed/>',
    '<object/>',
    '<audio/>',
    '<video/>',
    '<handler/>',
    '<listener/>',
    '<!DOCTYPE svg>',
    '<?xml-stylesheet href="#a"?>',
    '<path fill="red"onload="x()"/>',
    "<path d='M0'onload=x()>",
    '<a xlink:href="javascript:x()"/>',
    "<use href='a.svg#b'/>",
    '<use href=a.svg/>',
    '<image src="https://harbour.example/a.png"/>',
    '<image href="data:text/html,x"/>',
    '<path fill="url(a.svg#b)"/>',
    '<path fill="url( \'a.svg#b\')"/>',
  ])('not with %s', (inner) => {
    expect(isHarmlessSvg(`<svg>${inner}</svg>`)).toBe(false);
  });
});
