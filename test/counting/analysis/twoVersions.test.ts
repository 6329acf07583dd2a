import { describe, expect, it } from 'vitest';
import type { Question } from '../../../src/asking/questions/question.ts';
import { changeQuestion } from '../../../src/asking/survey/editing/edits.ts';
import { nextVersion } from '../../../src/asking/survey/editing/nextVersion.ts';
import { questionById } from '../../../src/asking/survey/questionnaire.ts';
import { MISSING } from '../../../src/core/column.ts';
import { id } from '../../../src/core/id.ts';
import { toDataset, variableOf } from '../../../src/counting/analysis/dataset.ts';
import { DEFAULT_SETTINGS } from '../../../src/counting/analysis/settings.ts';
import { aResponse, aWave } from '../../fixtures/aWave.ts';
import { drawnQuestionnaire } from '../../fixtures/drawnQuestionnaire.ts';

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
  const codesOf = (column: string) => (made.ok ? [...(variableOf(made.value, column)?.codes ?? [])] : null);

  it('are counted together where the question reads the same', () => {
    expect(codesOf('same')?.[0]).toBe(codesOf('same')?.[1]);
    expect(codesOf('same')?.[0]).toBeGreaterThan(MISSING.dontKnow);
  });

  it('are not counted together where it reads otherwise: the old ones count as not asked', () => {
    expect(codesOf('reworded')?.[0]).toBe(MISSING.notAsked);
    expect(codesOf('reworded')?.[1]).toBeGreaterThan(MISSING.dontKnow);
  });
});
