/**
 * Anything by which an SVG file could act, or ask for something from elsewhere: scripts, handlers, foreign content,
 * entities, style imports, references to anything but the file itself.
 */
const ACTIVE =
  /<\s*(?:[\w-]+:)?(?:script|foreignObject|iframe|embed|object|audio|video|handler|listener)\b|<!(?:DOCTYPE|ENTITY)|<\?xml-stylesheet|[\s"'/]on[a-z]+\s*=|javascript:|@import|(?:href|src)\s*=\s*["']?\s*(?!["'#]|data:image\/(?:png|jpe?g|gif|webp))|url\(\s*["']?(?!\s*["']?#)/i;

/** Whether an SVG picture only draws. It is shown as a picture, where browsers run nothing; this is the second wall. */
export function isHarmlessSvg(text: string): boolean {
  return !ACTIVE.test(text);
}
