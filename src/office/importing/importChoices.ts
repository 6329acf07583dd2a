import { shapeOf } from '../../asking/questions/collected/collected.ts';
import { optionsOf } from '../../asking/questions/kinds.ts';
import type { Option, Question } from '../../asking/questions/question.ts';
import type { Mode } from '../../asking/survey/design.ts';
import { fillIn } from '../../core/text.ts';
import { USES, type Use, withOption } from '../../keeping/imports/collectedEdits.ts';
import { COLLECTED_MODES } from '../../keeping/imports/collectedFacts.ts';
import {
  type FoundCode,
  isAnswer,
  isQuestion,
  MEANINGS,
  type Meaning,
  type QuestionTarget,
  type Target,
} from '../../keeping/imports/collectedMapping.ts';
import type { Choice } from '../../ui/Radios.tsx';
import { importWords } from '../../words/importing.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { setupWords } from '../../words/setup.ts';
import type { Destination } from './destinations.ts';
import { asksLabel } from './importText.ts';
import type { KeptImport } from './keptImport.ts';

const words = wordsIn(importWords, 'en');
const { modes: modeWords } = wordsIn(setupWords, 'en');

export function destinationChoice(destination: Destination): Choice {
  const { key } = destination;
  switch (destination.to) {
    case 'newSurvey':
      return { value: key, label: words.newSurvey };
    case 'newWave':
      return { value: key, label: words.newWave(destination.survey.title) };
    case 'wave':
      return {
        value: key,
        label: words.toWave(destination.setup.wave.title, destination.setup.survey.title),
      };
  }
}

export function destinationHint({ to }: Destination): string {
  return to === 'newSurvey' ? words.newSurveyHint : to === 'newWave' ? words.newWaveHint : words.toWaveHint;
}

/** From what the columns can be begun: what was said before, a file, or a guess. */
export function recipeChoices(recipes: readonly KeptImport[], loaded: string | null): readonly Choice[] {
  const kept = new Map(recipes.map((one) => [one.digest, one]));
  return [
    ...Array.from(kept.values(), ({ digest, file, date }) => ({
      value: digest,
      label: words.recipeKept(file, words.date(date)),
    })),
    ...(loaded === null ? [] : [{ value: 'file', label: words.recipeRead(loaded) }]),
    { value: 'guess', label: words.recipeNone },
  ];
}

export const useChoices: readonly Choice[] = USES.map((use) => ({ value: use, label: words.uses[use] }));

/** What an officer chose of a list of uses. */
export function useChosen(value: string): Use {
  return USES.find((use) => use === value) ?? 'leaveOut';
}

/** The questions that a target can be: first that it is one of its own. */
export function knownChoices(
  target: QuestionTarget,
  known: readonly Question[],
  council: string,
): readonly Choice[] {
  const fitting = known.filter((question) => shapeOf(question) === target.shape);
  return [
    { value: '', label: words.own },
    ...fitting.map(({ id, text }) => ({ value: id, label: fillIn(text.en, { council }) })),
  ];
}

/** What a code can mean: for a known question, each of its answers by itself. */
function meaningChoices(target: QuestionTarget, question: Question | undefined): readonly Choice[] {
  const isTicked = target.shape === 'several' && target.parting === '';
  const isCoded = target.shape === 'choice' || target.shape === 'grid' || target.parting !== '';
  const meant = MEANINGS.filter((means) => {
    if (means === 'good' || means === 'bad') return isCoded && target.shape !== 'several' && !target.isKnown;
    if (means === 'answer') return isTicked || (isCoded && !target.isKnown);
    return means === 'notChosen' ? target.shape === 'several' : true;
  });
  const names = isTicked ? words.severalMeanings : words.meanings;
  const options = target.isKnown && isCoded && question !== undefined ? optionsOf(question) : [];
  return [
    ...options.map(({ code, text }) => ({ value: `${OPTION}${code}`, label: text.en })),
    ...meant.map((means) => ({ value: means, label: names[means] })),
  ];
}

const OPTION = 'option ';
const MODE = 'mode ';

/** The ways that answers can be collected in elsewhere, to choose one of. */
export const collectedWays: readonly Choice[] = COLLECTED_MODES.map((mode) => ({
  value: mode,
  label: modeWords[mode].name,
}));

/** The way that was chosen; null for none. */
export function wayChosen(value: string): Mode | null {
  return COLLECTED_MODES.find((mode) => mode === value) ?? null;
}

/** What a value of a column of modes can say. */
const modeChoices: readonly Choice[] = [
  ...collectedWays.map(({ label }, at) => ({ value: `${MODE}${at + 1}`, label })),
  { value: `${MODE}0`, label: words.asTheOthers },
];

/** The choice that a code stands at. */
function meaningOf(code: FoundCode, target: QuestionTarget): string {
  const isTicked = target.shape === 'several' && target.parting === '';
  return target.isKnown && !isTicked && isAnswer(code.means) ? `${OPTION}${code.code}` : code.means;
}

/** A code with the meaning that was chosen for it. */
export function withMeaning(code: FoundCode, value: string, question: Question | undefined): FoundCode {
  if (value.startsWith(MODE)) {
    const place = Number(value.slice(MODE.length));
    return { ...code, code: place, means: place > 0 ? 'answer' : 'notAnswered' };
  }
  const option: Option | undefined = value.startsWith(OPTION)
    ? question && optionsOf(question).find((one) => `${OPTION}${one.code}` === value)
    : undefined;
  if (option !== undefined) return withOption(code, option);
  const means: Meaning = MEANINGS.find((one) => one === value) ?? 'notAnswered';
  return { ...code, means };
}

/** A code with what can be said of it: nothing where it only has a name. */
export interface CodeLine {
  readonly code: FoundCode;
  readonly found: string;
  readonly means: { readonly choices: readonly Choice[]; readonly value: string } | null;
  readonly hasLabel: boolean;
}

/** The codes of a target as they are listed. */
export function codeLines(target: Target, question: Question | undefined): readonly CodeLine[] {
  const meansOf = meaningsOf(target, question);
  return target.codes.map((code) => ({
    code,
    found: code.found === '' ? words.emptyCell : code.found,
    means: meansOf(code),
    hasLabel: asksLabel(target) && isAnswer(code.means),
  }));
}

function meaningsOf(target: Target, question: Question | undefined): (code: FoundCode) => CodeLine['means'] {
  if (target.to === 'mode') return ({ code }) => ({ choices: modeChoices, value: `${MODE}${code}` });
  if (!isQuestion(target)) return () => null;
  const choices = meaningChoices(target, question);
  return (code) => ({ choices, value: meaningOf(code, target) });
}

/** A target that is a question; null for others. */
export function questionOf(target: Target | null): QuestionTarget | null {
  return target !== null && isQuestion(target) ? target : null;
}

/** How many of the codes of a target are answers. */
export function answersOf({ codes }: Target): number {
  return codes.filter(({ means }) => isAnswer(means)).length;
}

/** A target that is no question, and has codes; null for others. */
export function codedFact(target: Target | null): Target | null {
  return target !== null && !isQuestion(target) && target.codes.length > 0 ? target : null;
}
