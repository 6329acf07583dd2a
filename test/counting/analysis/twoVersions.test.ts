import { describe, expect, it } from 'vitest';
import type { Question } from '../../../src/asking/questions/question.ts';
import { changeQuestion } from '../../../src/asking/survey/editing/edits.ts';
import { nextVersion } from '../../../src/asking/survey/editing/nextVersion.ts';
import { questionById } from '../../../src/asking/survey/questionnaire.ts';
import { MISSING } from '../../../src/core/column.ts';
import { id } from '../../../src/core/id.ts';
import { questionIn, toDataset, variableOf } from '../../../src/counting/analysis/dataset.ts';
import { prepareResults, resultsOf } from '../../../src/counting/analysis/results.ts';
import { DEFAULT_SETTINGS } from '../../../src/counting/analysis/settings.ts';
import { aResponse, aWave } from '../../fixtures/aWave.ts';
import { drawnQuestionnaire } from '../../fixtures/drawnQuestionnaire.ts';
import { sampleSource } from '../../fixtures/theSample.ts';

const first = { ...drawnQuestionnaire('same single 1-2; reworded single 1-2'), id: id<'questionnaire'>('q') };

/** The second version: one question in other words, the other with a new instruction only. */
function second() {
  const change = (now: typeof first, name: string, part: Partial<Question>) => {
    const edited = changeQuestion(now, { ...questionById(now, name), ...part } as Question);
    if (!edited.ok) throw new RangeError(edited.problem.kind);
    return edited.value;
  };
  const draft = change(change(first, 'reworded', { text: { en: 'In other words?' } }), 'same', {
    instruction: { en: 'Wait for the answer' },
  });
  return nextVersion(draft, { live: first, versions: [first], isKept: true });
}

describe('answers to two versions that the builder made', () => {
  const now = second();
  const asked = (version: number) => ({ questionnaire: { id: now.id, version } });
  const answers = { same: { value: 1 }, reworded: { value: 1 } };
  const made = toDataset({
    wave: aWave({ questionnaire: { id: now.id, version: 2 } }),
    questionnaires: [first, now],
    responses: [aResponse(1, answers, asked(1)), aResponse(2, answers, asked(2))],
    wardList: null,
    settings: DEFAULT_SETTINGS,
  });
  const dataset = made.ok ? made.value : null;
  const codesOf = (column: string) => (made.ok ? [...(variableOf(made.value, column)?.codes ?? [])] : null);

  it('are counted together where the question reads the same', () => {
    expect(codesOf('same')?.[0]).toBe(codesOf('same')?.[1]);
    expect(codesOf('same')?.[0]).toBeGreaterThan(MISSING.dontKnow);
  });

  it('are not counted together where it reads otherwise: the old ones count as not asked', () => {
    expect(codesOf('reworded')?.[0]).toBe(MISSING.notAsked);
    expect(codesOf('reworded')?.[1]).toBeGreaterThan(MISSING.dontKnow);
  });

  it('have the old wording in a column of its own, with the versions that asked it', () => {
    expect(codesOf('reworded~1')?.[0]).toBeGreaterThan(MISSING.dontKnow);
    expect(codesOf('reworded~1')?.[1]).toBe(MISSING.notAsked);
    const older = dataset && variableOf(dataset, 'reworded~1');
    expect(older?.earlier?.versions).toEqual([1]);
    expect(dataset && older && questionIn(dataset, older)?.text.en).toBe(
      questionById(first, 'reworded')?.text.en,
    );
  });
});

describe('the results of a wave whose questionnaire was changed on the way', () => {
  const now = second();
  /** Sixty people heard the old words, and agree; forty the new ones, and do not. */
  const responses = Array.from({ length: 100 }, (_, i) =>
    aResponse(
      i + 1,
      { same: { value: 1 }, reworded: { value: i < 60 ? 1 : 2 } },
      { questionnaire: { id: now.id, version: i < 60 ? 1 : 2 } },
    ),
  );
  const wave = aWave({ questionnaire: { id: now.id, version: 2 } });
  const found = resultsOf(
    prepareResults({ ...sampleSource, waves: [{ wave, questionnaires: [first, now], responses }] }, []),
    { wave: wave.id, breakBy: null, dontKnow: 'asAsked', compareWith: null, choices: {} },
  );
  const tables = found.ok ? found.value.tables : [];

  it('show the old wording after the new one, each in its words, with its own base', () => {
    expect(tables.map(({ column, earlier, groups }) => [column.id, earlier, groups[0]?.base])).toEqual([
      ['same', null, 100],
      ['reworded', null, 40],
      ['reworded~1', [1], 60],
    ]);
    expect(tables.map(({ title }) => title.en)).toEqual([
      questionById(now, 'same')?.text.en,
      'In other words?',
      questionById(first, 'reworded')?.text.en,
    ]);
    const shares = tables.map(({ rows }) => {
      const cell = rows[0]?.cells[0];
      return cell?.shown ? cell.share : null;
    });
    expect(shares).toEqual([1, 0, 1]);
  });
});
