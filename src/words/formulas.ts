import type { Words } from './inLanguages.ts';

type FormulaFaultWord =
  | 'emptyFormula'
  | 'formulaTooLong'
  | 'formulaTooDeep'
  | 'strayCharacter'
  | 'openText'
  | 'badReference'
  | 'badNumber'
  | 'unexpected'
  | 'unknownFunction'
  | 'wrongArguments'
  | 'wrongArgument'
  | 'badPattern';

/** What is known of a fault in a formula (asking/survey/formulaFault.ts). */
interface FaultFacts {
  readonly kind: FormulaFaultWord;
  /** Counts characters from 0. */
  readonly at: number;
  readonly limit?: number;
  readonly found?: string | number | null;
  readonly quote?: string;
  readonly name?: string;
  readonly expected?: string;
  readonly least?: number;
  readonly most?: number | null;
}

interface FormulaSentences {
  readonly faults: Readonly<Record<FormulaFaultWord, (facts: FaultFacts) => string>>;
  readonly at: (fault: string, character: number) => string;
}

const expectedWords: Readonly<Record<string, string>> = {
  value: 'a value is missing',
  operator: 'a sign such as + or “and” is missing',
  '(': 'a bracket ( is missing',
  ')': 'a bracket ) is missing',
  ', or )': 'a comma or a bracket ) is missing',
  reference: `needs a question, such as \${name}`,
  text: 'needs a text in quotes',
  parent: 'takes .. or nothing',
};

const formulaWords: Words<FormulaSentences> = {
  en: {
    faults: {
      emptyFormula: () => 'there is nothing in it',
      formulaTooLong: ({ limit }) => `it is longer than ${limit} characters`,
      formulaTooDeep: () => 'it has too many brackets within brackets',
      strayCharacter: ({ found }) => `“${found}” means nothing here`,
      openText: ({ quote }) => `the text that begins with ${quote} has no end`,
      badReference: ({ found }) => `“${found}” is no name of a question: write it as \${name}`,
      badNumber: ({ found }) => `“${found}” is no number`,
      unexpected: ({ expected = '' }) => expectedWords[expected] ?? 'something is missing',
      unknownFunction: ({ name }) => `there is no function “${name}”`,
      wrongArguments: ({ name, found, least, most }) =>
        `${name}() takes ${least === most ? least : most === null ? `${least} or more` : `${least} to ${most}`} values and was given ${found}`,
      wrongArgument: ({ name, expected = '' }) => `${name}() ${expectedWords[expected] ?? ''}`,
      badPattern: () => 'the pattern cannot be used',
    },
    at: (fault, character) => `${fault} (at character ${character})`,
  },
};

/** Why a formula cannot be read, in words, with the place. */
export function formulaFaultText(facts: FaultFacts): string {
  const words = formulaWords.en;
  return words.at(words.faults[facts.kind](facts), facts.at + 1);
}
