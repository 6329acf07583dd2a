import { fail, ok, type Result } from '../../core/result.ts';
import type { FormulaFault } from './formulaFault.ts';

/** One word of a formula. `text` is what it holds: a text without its quotes, a reference without `${}`. */
export interface FormulaToken {
  readonly sort: 'number' | 'text' | 'reference' | 'name' | 'mark' | 'end';
  readonly text: string;
  readonly at: number;
}

// One alternative a sort, in the order of `sorts`. None can match in two ways, so reading stays linear.
const WORD =
  /(\d+(?:\.\d*)?|\.\d+)|"([^"]*)"|'([^']*)'|\$\{\s*([\p{L}_][\p{L}\p{M}\p{N}_.@-]*)\s*\}|([A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?)|(\.\.|!=|<=|>=|[-+*=<>(),.])/uy;
const SPACE = /[\s\u00a0]*/y;

const sorts = ['number', 'text', 'text', 'reference', 'name', 'mark'] as const;

/** The words of a formula, the last one being its end. */
export function formulaTokens(text: string): Result<readonly FormulaToken[], FormulaFault> {
  const tokens: FormulaToken[] = [];
  let at = 0;
  for (;;) {
    SPACE.lastIndex = at;
    SPACE.exec(text);
    at = SPACE.lastIndex;
    if (at === text.length) return ok([...tokens, { sort: 'end', text: '', at }]);
    WORD.lastIndex = at;
    const found = WORD.exec(text);
    if (found === null) return fail(strayFault(text, at));
    const [, ...groups] = found;
    const which = groups.findIndex((group) => group !== undefined);
    tokens.push({ sort: sorts[which] ?? 'mark', text: groups[which] ?? '', at });
    at = WORD.lastIndex;
  }
}

function strayFault(text: string, at: number): FormulaFault {
  const found = String.fromCodePoint(text.codePointAt(at) ?? 0);
  if (found === '"' || found === "'") return { kind: 'openText', at, quote: found };
  if (text.startsWith('${', at)) return { kind: 'badReference', at, found: text.slice(at, at + 40) };
  return { kind: 'strayCharacter', at, found };
}
