import { fail, ok, type Result } from '../../../core/result.ts';
import type { Condition } from '../../questions/question.ts';
import type { Formula } from '../formula.ts';
import type { FormulaFault } from '../formulaFault.ts';
import { parseFormula } from '../parseFormula.ts';
import { printFormula } from '../printFormula.ts';
import { conditionFormula } from './conditionFormula.ts';
import { choiceName, type FormTerm } from './formTerm.ts';
import { allOf, formulaCondition } from './formulaCondition.ts';
import { conjuncts } from './formulaParts.ts';
import { type Renaming, renamedFormula } from './renamedFormula.ts';
import { spelledChoices } from './spelledChoices.ts';

/** What the names in the formulas of one form stand for, looked up from either side. */
export interface FormNames {
  readonly named: (name: string) => FormTerm | undefined;
  readonly termOf: (question: string, row: string | undefined) => FormTerm | undefined;
  /** The names of the form where an answer is being checked. A formula may call that answer by its name too. */
  readonly around?: FormNames;
}

/** The names of a form. */
export function formNames(terms: readonly FormTerm[]): FormNames {
  const byName = new Map(terms.map((term) => [term.name, term]));
  const byAnswer = new Map(terms.map((term) => [ownName(term), term]));
  return {
    named: (name) => byName.get(name),
    termOf: (question, row) => byAnswer.get(ownName(row === undefined ? { question } : { question, row })),
  };
}

/** The same names where one answer is being checked: it is called `.` there. */
export function checkingNames(names: FormNames, checked: FormTerm): FormNames {
  const here = { ...checked, name: '.' };
  return {
    around: names,
    named: (name) => (name === '.' ? here : names.named(name)),
    termOf: (question, row) =>
      question === checked.question && row === checked.row ? here : names.termOf(question, row),
  };
}

/** An answer as formulas here call it: by its question, and by the row where it has rows. */
function ownName({ question, row }: { readonly question: string; readonly row?: string }): string {
  return row === undefined ? question : `${question}.${row}`;
}

/** A condition as a form says it; null where it holds a formula that cannot be read. */
export function conditionInForm(condition: Condition, names: FormNames): Formula | null {
  return conditionFormula(condition, {
    termOf: names.termOf,
    formula: (written) => formulaInForm(written, names),
  });
}

/** A formula of ours with the names of a form; null where it cannot be read. */
export function formulaInForm(written: string, names: FormNames): Formula | null {
  const formula = parseFormula(written);
  return formula.ok ? renamedFormula(formula.value, toForm(names)) : null;
}

/**
 * What a form says as a condition: one for the menus where they can show it, else a formula of ours. Of several things that
 * must all hold, each by itself.
 */
export function conditionOfForm(formula: Formula, names: FormNames): Condition {
  const known = formulaCondition(formula, names.named);
  if (known !== null) return known;
  const parts = conjuncts(formula);
  if (parts.length > 1) return allOf(parts.map((part) => conditionOfForm(part, names)));
  return { formula: formulaOfForm(formula, names) };
}

/** A formula of a form with our own names; the names of its choices stand where their text counts. */
export function formulaOfForm(formula: Formula, names: FormNames): string {
  return printFormula(renamedFormula(spelledChoices(formula, names.named).formula, fromForm(names)));
}

/** The same where an answer is taken as it is, with its code: as what stands in another question with the same list. */
export function answerOfForm(formula: Formula, names: FormNames): string {
  return printFormula(renamedFormula(formula, fromForm(names)));
}

/** Whether a formula of a form means the same here; else codes of choices stand where it asks for their names. */
export function saysNames(formula: Formula, names: FormNames): boolean {
  return conjuncts(formula).every(
    (part) => formulaCondition(part, names.named) !== null || spelledChoices(part, names.named).isWhole,
  );
}

/** Reads the formula of a cell; `null` where the cell is empty. */
export function formulaInCell(cell: string): Result<Formula | null, FormulaFault> {
  if (cell.trim() === '') return ok(null);
  const formula = parseFormula(cell);
  return formula.ok ? formula : fail(formula.problem);
}

function toForm(names: FormNames): Renaming {
  const { termOf } = names.around ?? names;
  const find = (reference: string) => {
    if (reference === '.') return names.named('.');
    const dot = reference.lastIndexOf('.');
    return (
      termOf(reference, undefined) ??
      (dot > 0 ? termOf(reference.slice(0, dot), reference.slice(dot + 1)) : undefined)
    );
  };
  return {
    name: (reference) => find(reference)?.name ?? reference,
    choice: (reference, code) => {
      const term = find(reference);
      return (term && choiceName(term, Number(code))) ?? null;
    },
  };
}

function fromForm({ named }: FormNames): Renaming {
  return {
    name: (reference) => {
      const term = named(reference);
      return term === undefined ? reference : ownName(term);
    },
    choice: (reference, name) => {
      const codes = named(reference)?.codes ?? new Map<string, number>();
      const code = codes.get(name);
      if (code !== undefined) return String(code);
      // No choice has this name; here it may be the code of one, which is not meant.
      return [...codes.values()].some((one) => String(one) === name) ? `not ${name}` : null;
    },
  };
}
