import { describe, expect, it } from 'vitest';
import { isHarmlessSvg } from '../../../src/core/harmless-svg.ts';
import { pictureType } from '../../../src/core/picture-type.ts';
import { pictureAddresses, separateLead } from '../../../src/core/story-pictures.ts';
import { story } from '../support/stories.ts';

describe('the addresses of pictures', () => {
  it('are read from serialized HTML, decoded, each once', () => {
    const html =
      '<p>a &lt;img src="no"></p><img src="https://a.example/1?x=1&amp;y=2"><img alt="1 > 0" width="3" src="https://a.example/2">' +
      '<figure><img alt="a &quot; b" src="https://a.example/2"></figure><p title="<img src=https://a.example/3>">b</p><img alt="">';
    expect(pictureAddresses(html)).toEqual(['https://a.example/1?x=1&y=2', 'https://a.example/2']);
  });
});

describe('an address', () => {
  it.each([
    [
      '<img src="https://a.example/?a=&lt;&gt;&quot;&amp;amp;&nbsp;">',
      ['https://a.example/?a=<>"&amp;\u00A0'],
    ],
    ['<IMG ALT="a" SRC="https://a.example/1" />', ['https://a.example/1']],
    ['<img\n loading alt=""\n src="https://a.example/1">', ['https://a.example/1']],
    ['<img data-src="https://a.example/1">', []],
    ['<img alt=" src=" src="https://a.example/1">', ['https://a.example/1']],
    ['<img alt=" src=">', []],
    ['<img src="">', []],
    ['<image src="https://a.example/1">', []],
    ['<p>src="https://a.example/1"</p>', []],
  ])('in %s', (html, addresses) => {
    expect(pictureAddresses(html)).toEqual(addresses);
  });
});

describe('the lead picture', () => {
  const pictures = ['https://a.example/lead.jpg?w=800'];

  it('is no other one when the story shows it in another size', () => {
    expect(separateLead(story({ pictures, leadPicture: 'https://a.example/lead.jpg?w=1200' }))).toBeNull();
  });

  it.each([
    ['https://b.example/lead.jpg', 'https://b.example/lead.jpg'],
    ['http://a.example/lead.jpg#x', null],
    ['https://a.example:8080/lead.jpg', 'https://a.example:8080/lead.jpg'],
    ['lead.jpg', 'lead.jpg'],
  ])('%s is another one as %s', (leadPicture, lead) => {
    expect(separateLead(story({ pictures, leadPicture }))).toBe(lead);
  });

  it('is none where the page has none, and data are compared as a whole', () => {
    expect(separateLead(story({ pictures }))).toBeNull();
    const data = 'data:image/png;base64,AA?x';
    expect(separateLead(story({ pictures: [data], leadPicture: data }))).toBeNull();
    const other = 'data:image/png;base64,AA?y';
    expect(separateLead(story({ pictures: [data], leadPicture: other }))).toBe(other);
    expect(separateLead(story({ pictures: ['lead.jpg'], leadPicture: 'lead.jpg' }))).toBeNull();
  });

  it('is given where the story does not show it', () => {
    expect(separateLead(story({ pictures, leadPicture: 'https://a.example/x.jpg' }))).toBe(
      'https://a.example/x.jpg',
    );
  });
});

describe('the type of a picture', () => {
  it.each([
    ['image/jpeg', '\xff\xd8\xff\xe0'],
    ['image/gif', 'GIF89a'],
    ['image/webp', 'RIFF\0\0\0\0WEBP'],
    ['image/avif', '\0\0\0\x20ftypavif'],
    ['image/svg+xml', '<?xml version="1.0"?>\n<!-- drawn -->\n<svg width="1"/>'],
    [null, '<html><svg/></html>'],
    [null, '%PDF-1.7'],
    [null, ''],
  ])('%s', (type, bytes) => {
    expect(pictureType(Buffer.from(bytes, 'latin1'))).toBe(type);
  });
});

describe('an SVG picture', () => {
  const svg = (inner: string) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${inner}</svg>`;

  it.each([
    '<defs><linearGradient id="a"/></defs><path fill="url(#a)" d="M0 0"/><use href="#a"/>',
    '<image xlink:href="data:image/png;base64,AA"/><style>.a{fill:url("#a")}</style>',
  ])('that only draws is harmless: %s', (inner) => {
    expect(isHarmlessSvg(svg(inner))).toBe(true);
  });

  it.each([
    '<script>1</script>',
    '<svg:script href="#a"/>',
    '<path onload="1"/>',
    '<path/onclick = 1>',
    '<foreignObject/>',
    '<a href="javascript:1"/>',
    '<image href="https://a.example/1.png"/>',
    '<use href="data:image/svg+xml,x"/>',
    '<style>@import "x"</style>',
    '<style>.a{fill:url(https://a.example/x)}</style>',
    '<!ENTITY x "y">',
  ])('that does more is not: %s', (inner) => {
    expect(isHarmlessSvg(svg(inner))).toBe(false);
  });
});
