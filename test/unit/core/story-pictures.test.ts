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

describe('the lead picture', () => {
  const pictures = ['https://a.example/lead.jpg?w=800'];

  it('is no other one when the story shows it in another size', () => {
    expect(separateLead(story({ pictures, leadPicture: 'https://a.example/lead.jpg?w=1200' }))).toBeNull();
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
