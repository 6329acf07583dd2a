import type { Questionnaire } from '../../../asking/survey/questionnaire.ts';
import type { Response } from '../../../asking/survey/response.ts';
import { seededRandom } from '../../../core/dice.ts';
import type { CodedMade } from '../made/codedMade.ts';
import { MADE } from '../made/madeVariable.ts';
import { type CodeFrame, codesNow, type FrameCode } from './codeFrame.ts';
import { type Codings, stateOf } from './codings.ts';
import { type OpenQuestion, openQuestions, openTexts } from './openTexts.ts';

/** A code frame with what the answers of one wave were given. */
export interface CodedQuestion {
  readonly frame: CodeFrame;
  readonly codings: Codings;
}

/** How the officer's pages call what was made. */
export interface CodedNames {
  readonly coded: (open: OpenQuestion) => string;
  readonly themes: (open: OpenQuestion) => string;
}

/**
 * What was coded in a wave, as variables to make: the codes of a question, then its themes where it has any. An answer
 * whose words were corrected since counts as not coded. Of what was written nothing is in them.
 */
export function codedVariables(
  wave: { readonly questionnaires: readonly Questionnaire[]; readonly responses: readonly Response[] },
  coded: readonly CodedQuestion[],
  names: CodedNames,
): readonly CodedMade[] {
  if (coded.length === 0) return [];
  return openQuestions(wave.questionnaires).flatMap((open) => {
    const own = coded.find(({ frame }) => frame.open === open.id);
    if (own === undefined) return [];
    const { frame, codings } = own;
    const texts = openTexts(wave, open);
    const answers = Object.fromEntries(
      texts.map(({ response, mark }) => {
        const isCoded = stateOf(frame, codings[response], mark) === 'coded';
        return [response, isCoded ? codesNow(frame, codings[response]?.codes ?? []) : []];
      }),
    );
    const face = {
      sort: 'coded' as const,
      of: String(open.question.id),
      option: open.option?.code ?? null,
    };
    const codes = frame.codes.map(({ code, label }) => ({ code, label }));
    const byCode = { ...face, id: `${MADE}coded_${open.id}`, label: names.coded(open), codes, answers };
    const themes = themesOf(frame.codes);
    if (themes === null) return [byCode];
    const inThemes = Object.entries(answers).map(([response, given]) => [
      response,
      themes.filter(({ of }) => of.some((code) => given.includes(code))).map(({ code }) => code),
    ]);
    const byTheme = {
      ...face,
      id: `${MADE}themes_${open.id}`,
      label: names.themes(open),
      codes: themes.map(({ code, label }) => ({ code, label })),
      answers: Object.fromEntries(inThemes),
    };
    return [byCode, byTheme];
  });
}

/** The themes of a frame in the order of their first codes, each under a number of its own; null without any. */
function themesOf(
  codes: readonly FrameCode[],
): readonly { readonly code: number; readonly label: string; readonly of: readonly number[] }[] | null {
  if (codes.every(({ theme }) => theme === undefined)) return null;
  const themes = new Map<string, { readonly code: number; readonly label: string; readonly of: number[] }>();
  const taken = new Set(codes.map(({ code }) => code));
  for (const { code, label, theme } of codes) {
    // A code in no theme stands for itself.
    const key = theme === undefined ? `code ${code}` : `theme ${theme}`;
    const known = themes.get(key);
    if (known) known.of.push(code);
    else if (theme === undefined) themes.set(key, { code, label, of: [code] });
    else themes.set(key, { code: themeNumber(theme, taken), label: theme, of: [code] });
  }
  return [...themes.values()];
}

/**
 * A number that follows from the name: kept tables and variables go by it. By the number of one of its codes they would be of
 * another theme once that code is moved there.
 */
function themeNumber(theme: string, taken: Set<number>): number {
  let number = 1000 + Math.floor(seededRandom(theme.toLowerCase())() * 9_000_000);
  while (taken.has(number)) number += 1;
  taken.add(number);
  return number;
}
