import type { FormNames } from '../../asking/survey/xlsform/formNames.ts';
import type { FormTerm } from '../../asking/survey/xlsform/formTerm.ts';
import { whatComesOut } from '../../asking/survey/xlsform/formulaCell.ts';
import type { FormCells } from './xlsFormCells.ts';
import type { AskedItem } from './xlsFormItems.ts';

const sorts = { number: 'number', date: 'day', text: 'words' } as const;

/** What the formulas of a form may name; of two with one name the first. What a calculation comes to is seen from those before it. */
export function formTerms(asked: readonly AskedItem[], cells: FormCells): readonly FormTerm[] {
  const terms = new Map<string, FormTerm>();
  const names: FormNames = { named: (name) => terms.get(name), termOf: () => undefined };
  for (const term of asked.flatMap((one) => one.terms)) {
    if (!terms.has(term.name)) terms.set(term.name, term);
  }
  for (const one of asked) {
    const [term] = one.terms;
    if (term === undefined || one.found.type !== 'calculate') continue;
    terms.set(term.name, { ...term, sort: sorts[resultOf(one, cells, names)] });
  }
  return [...terms.values()];
}

function resultOf({ item: { line } }: AskedItem, cells: FormCells, names: FormNames): keyof typeof sorts {
  const own = line.own.get('result');
  if (own === 'number' || own === 'date' || own === 'text') return own;
  const formula = cells.formula(line, 'calculation', null);
  return formula === null ? 'text' : whatComesOut(formula, names);
}
