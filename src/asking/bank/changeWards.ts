import { optionsOf } from '../questions/kinds.ts';
import type { Option, Question } from '../questions/question.ts';
import type { Mode } from '../survey/design.ts';
import { type Module, type Questionnaire, questionById } from '../survey/questionnaire.ts';
import type { WardList } from '../survey/survey.ts';
import { makeQuestionnaire } from './makeQuestionnaire.ts';
import { modules } from './modules.ts';

/** A list of wards that takes the place of another. */
export interface WardChange {
  readonly before: WardList | null;
  readonly after: WardList | null;
  /** How the answers of the wave are taken. */
  readonly mode: Mode;
  /** Every version of the questionnaire that is known, so that no code is given twice. */
  readonly versions: readonly Questionnaire[];
}

/**
 * The next version of a questionnaire, which offers the wards of a changed list.
 *
 * A ward keeps the code of its option for as long as it is on the list, under whatever name, and a code is never given
 * to another ward: an answer means the same in each version.
 *
 * @returns Null when residents are asked just what they were asked before.
 */
export function changeWards(questionnaire: Questionnaire, change: WardChange): Questionnaire | null {
  const id = modules.flatMap(({ questions }) => questions).find((one) => one.optionsFrom)?.question.id;
  const asked = id === undefined ? undefined : questionById(questionnaire, id);
  const versions = [questionnaire, ...change.versions];
  const options = wardOptions(asked, change, codesGiven(versions, asked?.id));
  if (JSON.stringify(options) === JSON.stringify(asked ? optionsOf(asked) : [])) return null;
  const fresh = makeQuestionnaire({
    id: questionnaire.id,
    version: Math.max(...versions.map(({ version }) => version)) + 1,
    council: { tier: 'single', nation: 'England' },
    mode: change.mode,
    wards: change.after,
    modules: [],
    equality: false,
    welsh: questionnaire.languages.includes('cy'),
  });
  const screener = fresh.modules[0];
  // A survey of other people than residents has no place for it.
  if (!questionnaire.modules.some((module) => module.id === screener?.id)) return null;
  const question = id === undefined ? undefined : questionById(fresh, id);
  const offered = question && ({ ...(asked ?? question), options } as Question);
  return {
    ...questionnaire,
    version: fresh.version,
    modules: questionnaire.modules.map((module) => {
      if (module.id !== screener?.id) return module;
      const others = module.questions.filter((one) => one.id !== id);
      return { ...module, questions: offered ? withQuestion(others, offered, screener) : others };
    }),
  };
}

/** The highest code that any version gave to a ward. */
function codesGiven(versions: readonly Questionnaire[], id: string | undefined): number {
  const options = versions.flatMap((one) => {
    const found = id && questionById(one, id);
    return found ? optionsOf(found) : [];
  });
  return Math.max(0, ...options.map(({ code }) => code));
}

function wardOptions(
  asked: Question | undefined,
  { before, after }: WardChange,
  given: number,
): readonly Option[] {
  const codeOf = new Map(
    before?.wards.map(({ code, name }) => [
      code,
      asked && optionsOf(asked).find(({ text }) => text.en === name)?.code,
    ]),
  );
  let last = given;
  return (after?.wards ?? []).map(({ code, name }) => {
    const kept = codeOf.get(code);
    if (kept === undefined) last += 1;
    return { code: kept ?? last, text: { en: name } };
  });
}

/** In its place of the bank's order: after the questions that come before it there. */
function withQuestion(
  others: readonly Question[],
  question: Question,
  { questions }: Module,
): readonly Question[] {
  const earlier = questions.slice(
    0,
    questions.findIndex(({ id }) => id === question.id),
  );
  const last = others.findLastIndex((one) => earlier.some(({ id }) => id === one.id));
  return [...others.slice(0, last + 1), question, ...others.slice(last + 1)];
}
