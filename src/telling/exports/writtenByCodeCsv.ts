import type { CodedQuestion } from '../../counting/analysis/coding/codedVariables.ts';
import { codesNow } from '../../counting/analysis/coding/codeFrame.ts';
import type { OpenEntry } from '../../counting/analysis/coding/openEntries.ts';
import { personalDataIn } from '../../counting/analysis/coding/personalData.ts';
import { codingWords } from '../../words/coding.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { csvOf } from './csv.ts';

/**
 * What residents wrote, a line for each code of each answer, those that have none at the end: for the officer's own work,
 * not for publication, and each line says so. No response is named in it. What may hold
 * personal data is marked, and stays as it is.
 */
export function writtenByCodeCsv(entries: readonly OpenEntry[], { frame, codings }: CodedQuestion): string {
  const words = wordsIn(codingWords, 'en');
  const texts = entries.flatMap((entry) => entry.texts);
  const given = texts.map(({ response }) => codesNow(frame, codings[response]?.codes ?? []));
  const codes = [...frame.codes, null];
  const lines = codes.flatMap((one) =>
    texts.flatMap(({ response, text }, place) => {
      const own = given[place] ?? [];
      const isHere = one === null ? own.length === 0 : own.includes(one.code);
      const look = codings[response]?.look ? 'yes' : 'no';
      const personal = personalDataIn(text).length > 0 ? 'yes' : 'no';
      return isHere ? [[one?.label ?? null, text, look, personal, words.fileNote]] : [];
    }),
  );
  return csvOf([words.fileHeads, ...lines]);
}
