import fc from 'fast-check';
import { expect, it } from 'vitest';
import { codesOf, columnsOf, sampleAnswersOf } from '../../../src/asking/questions/countedKinds.ts';
import type { Answer, Option, Question } from '../../../src/asking/questions/question.ts';
import { nextVersion } from '../../../src/asking/survey/editing/nextVersion.ts';
import { type Questionnaire, questionsOf } from '../../../src/asking/survey/questionnaire.ts';
import { offeredTo, routeOf, rowsAskedOf, standingAnswer } from '../../../src/asking/survey/routing.ts';
import { type Column, FIRST_CATEGORY, MISSING, tableRowOf } from '../../../src/core/column.ts';
import { toDataset } from '../../../src/counting/analysis/dataset.ts';
import { DEFAULT_SETTINGS } from '../../../src/counting/analysis/settings.ts';
import { anyRouting } from '../../fixtures/anyRouting.ts';
import { aResponse, aWave } from '../../fixtures/aWave.ts';
import { drawnQuestionnaire } from '../../fixtures/drawnQuestionnaire.ts';
import { told } from '../../fixtures/told.ts';

/** What an officer may do to the options of a question; most edits leave a question as it is. */
const edits: readonly ((options: readonly Option[]) => readonly Option[])[] = [
  ([first, ...others]) => (first ? [{ ...first, text: { en: 'Other words' } }, ...others] : []),
  (options) => options.slice(0, -1),
  (options) => options.toReversed(),
  (options) => [...options, { code: 99, text: { en: 'A new answer' } }],
];

/** The next version of a questionnaire in which some questions were changed. */
function changed(live: Questionnaire, kinds: readonly number[]): Questionnaire {
  let at = 0;
  const change = (one: Question): Question => {
    at += 1;
    const kind = kinds[at % kinds.length] ?? 0;
    const edit = edits[kind];
    if (kind === edits.length) return { ...one, text: { en: `${one.text.en} And?` } };
    if (kind === edits.length + 1 && 'rows' in one) return { ...one, rows: one.rows.slice(1) } as Question;
    return edit && 'options' in one && one.kind !== 'longList'
      ? ({ ...one, options: edit(one.options) } as Question)
      : one;
  };
  const modules = live.modules.map((module) => ({ ...module, questions: module.questions.map(change) }));
  return nextVersion({ ...live, modules }, { live, versions: [live], isKept: true });
}

/** Somebody who answered most of what was asked, by some of the sample answers. */
function someone(version: Questionnaire, number: number, next: () => number) {
  const given: Record<string, Answer> = {};
  for (const question of questionsOf(version)) {
    const samples = sampleAnswersOf(question);
    const answer = samples[next() % Math.max(1, samples.length)];
    if (answer !== undefined && next() > 0) given[question.id] = answer;
  }
  const said = told(given);
  const kept = routeOf(version, said).questions.flatMap((question) => {
    const answer = standingAnswer(version, question, said);
    return answer === undefined ? [] : [[question.id, answer] as const];
  });
  const { id, version: asked } = version;
  return aResponse(number, Object.fromEntries(kept), {
    questionnaire: { id, version: asked },
    startedAt: said.startedAt,
  });
}

/** A code in memory in words, which say the same in every version. */
const inWords = ({ categories }: Column, code: number) =>
  code < FIRST_CATEGORY ? code : categories[code - FIRST_CATEGORY]?.label.en;

it('counts every answer of two versions once, in a column that says what was said, and nothing else', () => {
  let together = 0;
  let apart = 0;
  const chances = fc.infiniteStream(fc.nat(6));
  const kinds = fc.array(fc.nat(12), { minLength: 5, maxLength: 20 });
  fc.assert(
    fc.property(anyRouting, kinds, chances, (drawing, drawnKinds, stream) => {
      const first: Questionnaire = { ...drawnQuestionnaire(drawing), version: 1 };
      const versions = [first, changed(first, drawnKinds)];
      const people = Array.from({ length: 4 }, (_, at) => {
        const version = versions[at % 2] ?? first;
        return { version, response: someone(version, at + 1, () => Number(stream.next().value)) };
      });
      const dataset = toDataset({
        wave: aWave(),
        questionnaires: [...new Set(versions)],
        responses: people.map(({ response }) => response),
        wardList: null,
        settings: DEFAULT_SETTINGS,
      });
      if (!dataset.ok) throw new Error(dataset.problem.kind);
      for (const [i, { version, response }] of people.entries()) {
        const route = new Set<string>(routeOf(version, response).questions.map(({ id }) => id));
        // Streets that few gave are put together.
        for (const question of questionsOf(version).filter(({ kind }) => kind !== 'longList')) {
          const codes = codesOf(
            question,
            response.answers[question.id],
            offeredTo(version, question, response),
          );
          const rows = rowsAskedOf(version, question, response);
          for (const [c, column] of columnsOf(question).entries()) {
            const isAsked = route.has(question.id) && rows?.includes(tableRowOf(column)) !== false;
            const code = isAsked ? (codes[c] ?? MISSING.notAsked) : MISSING.notAsked;
            const forms = dataset.value.variables.filter(
              (one) => one.column.id.replace(/(~\d+)+$/, '') === column.id,
            );
            const said = forms.flatMap((one) => {
              const found = one.codes[i] ?? MISSING.notAsked;
              return found === MISSING.notAsked ? [] : [inWords(one.column, found)];
            });
            expect(said, column.id).toEqual(code === MISSING.notAsked ? [] : [inWords(column, code)]);
            if (said.length > 0 && forms.length > 1) apart += 1;
            else together += said.length;
          }
        }
      }
    }),
    { numRuns: 30 },
  );
  expect(together).toBeGreaterThan(100);
  expect(apart).toBeGreaterThan(100);
});
