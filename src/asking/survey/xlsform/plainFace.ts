import { id } from '../../../core/id.ts';
import type { Text } from '../../../core/text.ts';
import type { QuestionFace } from '../../questions/question.ts';
import { parseFormula } from '../parseFormula.ts';
import { conditionOfForm, type FormNames } from './formNames.ts';

/** What a question of a form is that says nothing else: in the council's own words, and answered by what it asks only. */
export function plainFace(name: string, text: Text, type: string): QuestionFace {
  // What is worked out is never shown: forms leave it without words.
  const isNameless = type === 'calculate' && text.en.trim() === '';
  return {
    id: id<'question'>(name),
    text: isNameless ? { ...text, en: name.replace(/[${}]/g, '') } : text,
    mark: 'own',
    source: '',
    dontKnow: 'forbidden',
    preferNot: 'forbidden',
    base: 'allAsked',
    required: false,
    wording: `own.${name}`,
  };
}

/** The condition of a cell as a field of a question; nothing where the cell is empty or cannot be read. */
export function readCondition(
  field: 'askIf' | 'requiredIf',
  cell: string,
  names: FormNames,
): Pick<QuestionFace, 'askIf' | 'requiredIf'> {
  const formula = cell === '' ? null : parseFormula(cell);
  return formula?.ok ? { [field]: conditionOfForm(formula.value, names) } : {};
}
