/**
 * Names of programming and markup languages as they stand bare among other classes (`hljs python`). Prefixed ones
 * (`language-zig`) are believed without a list.
 */
export const CODE_LANGUAGES =
  'ada apache asm assembly awk bash bat batch c clojure cmake cobol coffeescript console cpp crystal cs ' +
  'csharp css csv dart diff dockerfile elixir elm erlang fortran fsharp go golang gradle graphql groovy ' +
  'haskell hcl html http ini java javascript js json jsonc jsx julia kotlin latex less lisp lua make ' +
  'makefile markdown matlab mermaid nginx nim nix objc objective-c ocaml pascal perl php powershell ' +
  'prolog protobuf py python python3 r rb ruby rust sass scala scheme scss sh shell solidity sql svelte ' +
  'swift tcl tex toml ts tsx typescript vb vbnet verilog vhdl vim vue wasm xml yaml yml zig zsh';

/** Prefixed names that say that there is none. */
export const NO_LANGUAGE = 'auto default none nohighlight plain plaintext undefined unknown';
