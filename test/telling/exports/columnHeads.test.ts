import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Question } from '../../../src/asking/questions/question.ts';
import { type Questionnaire, questionsOf } from '../../../src/asking/survey/questionnaire.ts';
import { id } from '../../../src/core/id.ts';
import { DEFAULT_SETTINGS } from '../../../src/counting/analysis/settings.ts';
import { joinSeveral } from '../../../src/counting/analysis/severalTable.ts';
import { tabulate } from '../../../src/counting/analysis/tabulate.ts';
import { codebookCsv } from '../../../src/telling/exports/codebookCsv.ts';
import { columnHeads, FRAME_HEADS, optionColumn } from '../../../src/telling/exports/columnHeads.ts';
import { responsesCsv } from '../../../src/telling/exports/responsesCsv.ts';
import { tablesCsv } from '../../../src/telling/exports/tablesCsv.ts';
import { aDataset } from '../../fixtures/aDataset.ts';
import { anyRouting } from '../../fixtures/anyRouting.ts';
import { aQuestionnaire, aResponse } from '../../fixtures/aWave.ts';
import { drawnQuestion, drawnQuestionnaire } from '../../fixtures/drawnQuestionnaire.ts';
import { readCsv, someContents } from '../../fixtures/exports.ts';
import { questionnairesToWrite } from '../../fixtures/formsToWrite.ts';

const datasetOf = (...questionnaires: readonly Questionnaire[]) =>
  aDataset({}, { questionnaires, responses: [] });

function namesIn(questionnaire: Questionnaire): readonly string[] {
  const { answers, beside } = columnHeads(datasetOf(questionnaire), 'exact');
  return [...FRAME_HEADS, ...answers, ...beside.map(({ head }) => head)];
}

function expectNames(names: readonly string[]): void {
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
  for (const name of names) expect(name).toMatch(/^[A-Za-z][A-Za-z0-9_]*$/);
}

/** The same with these ids in place of its first ones. */
function renamed(questionnaire: Questionnaire, ids: readonly string[]): Questionnaire {
  let at = 0;
  return {
    ...questionnaire,
    modules: questionnaire.modules.map((module) => ({
      ...module,
      questions: module.questions.map(
        (question) => ({ ...question, id: id<'question'>(ids[at++] ?? question.id) }) as Question,
      ),
    })),
  };
}

describe('the names of columns in files', () => {
  it('are kept where they are plain, and made plain where they are not', () => {
    const dataset = datasetOf(aQuestionnaire([drawnQuestion('services grid waste,parks of 1-3')]));
    expect(columnHeads(dataset, 'exact').answers).toEqual(['services_waste', 'services_parks']);
    expect(columnHeads(dataset, 'exact').of('services.parks')).toBe('services_parks');
    expect(columnHeads(dataset, 'exact').of('design:area')).toBe('design_area');
  });

  it('are each one column’s: a repeated question does not share that of a question of its own', () => {
    const drawn = drawnQuestionnaire(
      'core: n number 0-3; people count n most 2: age number 0-99; after: age_1 number 0-9; weight single 1-2; AGE_2 text',
    );
    const heads = columnHeads(datasetOf(drawn), 'banded').answers;
    expect(heads).toEqual(['n', 'age_1_2', 'age_2_2', 'age_1', 'weight_2', 'AGE_2']);
    const turned = { ...drawn, modules: [...drawn.modules].reverse() };
    expect(columnHeads(datasetOf(turned), 'exact').answers.toSorted()).toEqual(heads.toSorted());
  });

  it('are unique in every questionnaire, whatever its questions are called', () => {
    for (const questionnaire of Object.values(questionnairesToWrite())) expectNames(namesIn(questionnaire));
    const name = fc
      .array(fc.constantFrom('a', 'A', '1', '_', '.', '@', '-', '~', 'b0', '_text', '_number', 'é'), {
        minLength: 1,
        maxLength: 4,
      })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(anyRouting, fc.uniqueArray(name, { maxLength: 8 }), (drawing, names) => {
        const questionnaire = renamed(drawnQuestionnaire(drawing), names);
        fc.pre(
          new Set(questionsOf(questionnaire).map((one) => one.id)).size === questionsOf(questionnaire).length,
        );
        expectNames(namesIn(questionnaire));
      }),
      { numRuns: 50 },
    );
  });

  it('do not change with the detail, nor with an older form that somebody answered', () => {
    const before = drawnQuestion('trust single 1-2');
    const now = { ...before, wording: 'trust.2', text: { en: 'Otherwise?' } };
    const others = [drawnQuestion('trust_1 number 0-9'), drawnQuestion('hours number 0-9')];
    const asked = (first: Question, version: number) => aQuestionnaire([first, ...others], { version });
    const alone = columnHeads(datasetOf(asked(now, 2)), 'exact');
    const answered = [1, 2].map((version) =>
      aResponse(
        version,
        { trust: { value: 1 } },
        { questionnaire: { id: id<'questionnaire'>('q'), version } },
      ),
    );
    const both = aDataset({}, { questionnaires: [asked(before, 1), asked(now, 2)], responses: answered });
    const heads = columnHeads(both, 'banded');
    expect(heads.answers).toEqual(['trust', 'trust_1_2', 'trust_1', 'hours']);
    for (const column of ['trust', 'trust_1', 'hours']) expect(heads.of(column)).toBe(alone.of(column));
  });

  it('are the same in every file, options of several among them', () => {
    const question = drawnQuestion('uses multiple 1-2');
    const older = { ...question, wording: 'uses.0', text: { en: 'Before?' } };
    const asked = (one: Question, version: number) => aQuestionnaire([one], { version });
    const responses = Array.from({ length: 60 }, (_, at) =>
      aResponse(
        at + 1,
        { uses: { value: [1] } },
        { questionnaire: { id: id<'questionnaire'>('q'), version: (at % 2) + 1 } },
      ),
    );
    const dataset = aDataset({}, { questionnaires: [asked(older, 1), asked(question, 2)], responses });
    const tables = joinSeveral(
      dataset.variables.map(({ column }) =>
        tabulate(dataset, { column: column.id, weights: null, settings: DEFAULT_SETTINGS }),
      ),
    );
    const contents = someContents({ dataset, responses, tables });
    const names = columnHeads(dataset, 'exact').answers;
    expect(names).toEqual(['uses_1', 'uses_2', 'uses_1_1', 'uses_2_1']);
    expect(Object.keys(readCsv(responsesCsv(contents, 'codes'))[0] ?? {})).toEqual([
      ...FRAME_HEADS,
      ...names,
    ]);
    const [told, explained] = [tablesCsv(contents), codebookCsv(contents)].map((file) => readCsv(file));
    expect(new Set(explained?.map(({ variable }) => variable))).toEqual(new Set(names));
    const ofOptions = told
      ?.filter(({ answer }) => answer?.startsWith('Option'))
      .map((line) => line['variable']);
    expect(new Set(ofOptions)).toEqual(new Set(names));
    expect(optionColumn('uses~1', '2')).toBe('uses.2~1');
  });
});
