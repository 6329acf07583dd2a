import { type Day, onLondonClock } from '../../core/day.ts';
import { evaluateFormula } from './evaluateFormula.ts';
import type { Formula } from './formula.ts';
import { type Standpoint, standpointOf } from './formulaStanding.ts';
import {
  asNumber,
  asText,
  dateTimeOf,
  dayNumbered,
  type FormulaScope,
  isTrue,
  LONGEST_TEXT,
} from './formulaValues.ts';
import type { Known, Standing } from './hearing.ts';
import { parseFormula } from './parseFormula.ts';
import { referencesOf } from './referencesOf.ts';
import type { FormulaReader, ReadFormula } from './workingOut.ts';

/** As many formulas as are remembered: while one is typed, each letter makes another. */
const MOST_REMEMBERED = 20_000;
/** Digits after the point of a number that says nothing of its own: binary fractions have noise behind them. */
const DECIMALS = 4;

const remembered = new Map<string, ReadFormula | null>();

/** Reads formulas by docs/formulas.md. Each is read once. */
export const formulaReader: FormulaReader = (formula) => {
  const known = remembered.get(formula);
  if (known !== undefined) return known;
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  const parsed = parseFormula(formula);
  const read = parsed.ok ? readable(parsed.value) : null;
  remembered.set(formula, read);
  return read;
};

function readable(formula: Formula): ReadFormula {
  const worth = (known: Known, at: Standing) => evaluateFormula(formula, scopeOf(standpointOf(known, at)));
  return {
    references: referencesOf(formula),
    isTrue: (known, at) => isTrue(worth(known, at)),
    worth: (known, at, { result, decimals = DECIMALS }) => {
      const value = worth(known, at);
      const text = asText(value).slice(0, LONGEST_TEXT);
      if (result === 'text') return text.trim() === '' ? null : text;
      if (result === 'date') return dayOf(typeof value === 'number' ? value : asText(value));
      const number = asNumber(value);
      return Number.isFinite(number) ? rounded(number, decimals) : null;
    },
  };
}

function dayOf(value: number | string): Day | null {
  if (typeof value === 'string') return dateTimeOf(value)?.day ?? null;
  return Number.isFinite(value) ? dayNumbered(value) : null;
}

// Halves go up in size; there is one nought, whatever its sign.
function rounded(number: number, decimals: number): number {
  return Number(number.toFixed(decimals)) + 0;
}

function scopeOf(from: Standpoint): FormulaScope {
  return {
    value: (name) => from.value(name),
    all: (name) => from.all(name),
    choiceName: (name, code) => from.choiceName(name, code),
    here: from.here,
    position: from.position,
    today: onLondonClock(from.startedAt).slice(0, 10) as Day,
    now: from.startedAt,
    // Worked out anew after each answer, and the same each time: nothing it came to before is kept.
    previous: '',
    dateNames,
  };
}

/** The short names of format-date(), which are part of the language of formulas. */
const dateNames = {
  months: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  days: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
};
