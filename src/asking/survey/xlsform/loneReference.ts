/** Shows nothing and parts nothing: `$` and `{` stand side by side for whoever reads the words. */
const JOINER = '\u2060';

/**
 * Words in which no `${` is left: a form would take it for the beginning of a reference, and pyxform refuses one that is
 * none. `withLone` makes the same words of them again.
 */
export function withoutLone(words: string): string {
  return words.replace(new RegExp(`\\$(${JOINER}*)\\{`, 'g'), `$$${JOINER}$1{`);
}

/** The words as they were before `withoutLone`. */
export function withLone(words: string): string {
  return words.replace(new RegExp(`\\$${JOINER}(${JOINER}*)\\{`, 'g'), '$$$1{');
}
