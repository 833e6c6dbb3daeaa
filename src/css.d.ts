/** A style sheet as text: the build's loader for scripts. It does not resolve `@import`. */
declare module '*.css' {
  const text: string;
  export = text;
}
