import type { ChainLink, Formula } from '../formula.ts';
import { textOfPart } from './formulaParts.ts';

/** How the names of one side are called on the other: in a form, or here. */
export interface Renaming {
  /** The new name of a reference. */
  name(reference: string): string;
  /** The new name of a choice of what is referred to (`.` for the answer that is checked); null where it has none such. */
  choice(reference: string, name: string): string | null;
}

/**
 * The same formula with other names for questions and their choices. A text or number names a choice where it is
 * compared with, or looked for in, an answer that is chosen, however that answer is wrapped (`once`, `coalesce`, `if`).
 */
export function renamedFormula(formula: Formula, renaming: Renaming): Formula {
  switch (formula.node) {
    case 'reference':
      return { node: 'reference', name: renaming.name(formula.name) };
    case 'negative':
      return { node: 'negative', of: renamedFormula(formula.of, renaming) };
    case 'chain':
      return renamedChain(formula, renaming);
    case 'call': {
      const { name, args } = formula;
      const [first] = args;
      const from = name === 'selected' && first ? chosenFrom(first) : null;
      return {
        ...formula,
        args: args.map((one, at) =>
          at === 1 && from !== null ? renamedChoice(one, from, renaming) : renamedFormula(one, renaming),
        ),
      };
    }
    case 'choiceName':
      return {
        node: 'choiceName',
        code: renamedChoice(formula.code, formula.question, renaming),
        question: renaming.name(formula.question),
      };
    case 'text':
    case 'number':
    case 'here':
    case 'position':
      return formula;
  }
}

function renamedChain(chain: Extract<Formula, { readonly node: 'chain' }>, renaming: Renaming): Formula {
  const { first, rest } = chain;
  const [link, more] = rest;
  const isEquality = more === undefined && (link?.operator === '=' || link?.operator === '!=');
  if (link === undefined || !isEquality) {
    return {
      node: 'chain',
      first: renamedFormula(first, renaming),
      rest: rest.map(
        ({ operator, right }): ChainLink => ({ operator, right: renamedFormula(right, renaming) }),
      ),
    };
  }
  const [left, right] = [chosenFrom(first), chosenFrom(link.right)];
  return {
    node: 'chain',
    first: right === null ? renamedFormula(first, renaming) : renamedChoice(first, right, renaming),
    rest: [
      {
        operator: link.operator,
        right:
          left === null ? renamedFormula(link.right, renaming) : renamedChoice(link.right, left, renaming),
      },
    ],
  };
}

/** A part that names a choice as it stands; any other is renamed like the rest. */
function renamedChoice(part: Formula, from: string, renaming: Renaming): Formula {
  const text = textOfPart(part);
  if (text === null) return renamedFormula(part, renaming);
  const name = renaming.choice(from, text.trim());
  return name === null || name === text ? part : { node: 'text', text: name };
}

const WRAPPERS = new Set(['once', 'coalesce', 'if', 'selected-at', 'string']);

/** The first answer that a part may come to as it was given; null where it is worked out of other things. */
function chosenFrom(part: Formula): string | null {
  if (part.node === 'reference') return part.name;
  if (part.node === 'here') return '.';
  if (part.node !== 'call' || !WRAPPERS.has(part.name)) return null;
  const values =
    part.name === 'if' ? part.args.slice(1) : part.name === 'selected-at' ? part.args.slice(0, 1) : part.args;
  for (const value of values) {
    const from = chosenFrom(value);
    if (from !== null) return from;
  }
  return null;
}
