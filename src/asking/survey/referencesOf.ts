import type { Formula } from './formula.ts';

/** The names a formula asks for, each once, in the order in which they stand. */
export function referencesOf(formula: Formula): readonly string[] {
  const names = new Set<string>();
  gather(formula, names);
  return [...names];
}

function gather(formula: Formula, names: Set<string>): void {
  switch (formula.node) {
    case 'reference':
      names.add(formula.name);
      return;
    case 'negative':
      gather(formula.of, names);
      return;
    case 'chain':
      gather(formula.first, names);
      for (const { right } of formula.rest) gather(right, names);
      return;
    case 'call':
      for (const argument of formula.args) gather(argument, names);
      return;
    case 'choiceName':
      gather(formula.code, names);
      names.add(formula.question);
      return;
    case 'text':
    case 'number':
    case 'here':
    case 'position':
      return;
  }
}
