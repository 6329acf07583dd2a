import type { Finding } from '../../asking/survey/editing/reviewQuestionnaire.ts';
import { parseFormula } from '../../asking/survey/parseFormula.ts';
import { type Questionnaire, questionById } from '../../asking/survey/questionnaire.ts';
import { builderWords } from '../../words/builder.ts';
import { formulaFaultText } from '../../words/formulas.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { languageName } from '../../words/languages.ts';
import { shortened } from './textInWords.ts';

const words = wordsIn(builderWords, 'en');

/** What is wrong or doubtful, in words: what it is and what to do. */
export function findingText(draft: Questionnaire, { kind, names }: Finding): string {
  const [first = '', second = ''] = names;
  const named = (name: string) => {
    const text = questionById(draft, name)?.text.en;
    return text ? shortened(text, 40) : name;
  };
  switch (kind) {
    case 'missingAnswer':
    case 'missingRow':
      return words.findings[kind](named(first), second);
    case 'loop':
      return words.findings.loop(names.map(named).join(' → '), '');
    case 'untranslated':
      return words.findings.untranslated(listed(names.map(languageName)), '');
    case 'neverPassed':
      return words.findings.neverPassed(shortened(first, 60), '');
    case 'badFormula':
      return words.findings.badFormula(shortened(first, 40), faultText(first));
    case 'missingInText':
    case 'laterInText':
    case 'laterRepeat':
    case 'nestedRepeat':
    case 'badRepeat':
    case 'outsideRepeat':
    case 'missingQuestion':
    case 'laterQuestion':
    case 'wrongSort':
    case 'carriesNothing':
    case 'beforeCompared':
    case 'doubleId':
      return words.findings[kind](named(first), '');
    default:
      return words.findings[kind](first, second);
  }
}

/** As many of them as are read at a glance: `Welsh, Polish and 3 more`. */
function listed(languages: readonly string[]): string {
  const shown = languages.length > 4 ? languages.slice(0, 3) : languages;
  const last = shown.length < languages.length ? `${languages.length - shown.length} more` : shown.at(-1);
  const others = shown.length < languages.length ? shown : shown.slice(0, -1);
  return others.length === 0 ? (last ?? '') : `${others.join(', ')} and ${last}`;
}

/** Why a formula cannot be read; empty where it can. */
export function faultText(formula: string): string {
  const parsed = parseFormula(formula);
  return parsed.ok ? '' : formulaFaultText(parsed.problem);
}
