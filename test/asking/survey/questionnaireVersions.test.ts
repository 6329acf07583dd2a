import { describe, expect, it } from 'vitest';
import { makeQuestionnaire } from '../../../src/asking/bank/makeQuestionnaire.ts';
import { modules } from '../../../src/asking/bank/modules.ts';
import { learnKinds } from '../../../src/asking/questions/kinds.ts';
import { rareKinds } from '../../../src/asking/questions/rareKinds.ts';
import { readQuestionnaire } from '../../../src/asking/survey/questionnaireVersions.ts';
import { id } from '../../../src/core/id.ts';
import { aWardList } from '../../fixtures/aWave.ts';
import { goldenJson } from '../../fixtures/golden.ts';

learnKinds(rareKinds);

describe('a questionnaire from outside', () => {
  it('is read as it was written', () => {
    const golden = goldenJson('questionnaire.v8.json');
    expect(readQuestionnaire(golden)).toEqual({ ok: true, value: golden });
  });

  it.each([1, 2, 3, 4, 5, 6, 7])('of version %i is brought up to date with the same contents', (version) => {
    const old = goldenJson(`questionnaire.v${version}.json`);
    expect(readQuestionnaire(old)).toEqual({ ok: true, value: { ...old, v: 8 } });
  });

  it('can hold everything of the question bank, for each type of council and way of asking', () => {
    for (const tier of ['single', 'district', 'county', 'northernIreland'] as const)
      for (const mode of ['faceToFace', 'selfCompletion', 'telephone', 'postal'] as const)
        for (const nation of ['England', 'Wales', 'Scotland', 'Northern Ireland']) {
          const made = makeQuestionnaire({
            id: id<'questionnaire'>('q'),
            version: 1,
            council: { tier, nation },
            mode,
            wards: aWardList(['North', 'South']),
            modules: modules.map((module) => module.id),
            equality: true,
          });
          const carried = JSON.parse(JSON.stringify(made));
          expect(readQuestionnaire(carried)).toEqual({ ok: true, value: carried });
        }
  });

  it('with a kind of question that is not known is refused', () => {
    const golden = goldenJson('questionnaire.v1.json');
    const text = JSON.stringify(golden).replace('"kind":"grid"', '"kind":"toString"');
    expect(readQuestionnaire(JSON.parse(text))).toMatchObject({
      ok: false,
      problem: { kind: 'damagedFile' },
    });
  });

  it.each([
    [100, true],
    [100_000, false],
  ])('with %i conditions in one another is read or refused, and ends nothing', (depth, isRead) => {
    const golden = goldenJson('questionnaire.v1.json');
    const condition = `${'{"not":'.repeat(depth)}{"any":[]}${'}'.repeat(depth)}`;
    const text = JSON.stringify(golden).replace('"kind":', `"askIf":${condition},"kind":`);
    const read = readQuestionnaire(JSON.parse(text));
    expect(read.ok || read.problem).toEqual(
      isRead || { kind: 'damagedFile', what: 'questionnaire', line: null, cause: 'depth' },
    );
  });
});
