import { describe, expect, it } from 'vitest';
import { id } from '../../../src/core/id.ts';
import { groupsMade } from '../../../src/counting/analysis/made/groupsMade.ts';
import { DEFAULT_SETTINGS } from '../../../src/counting/analysis/settings.ts';
import { waveConditions } from '../../../src/counting/analysis/waveConditions.ts';
import { DEFAULT_CHOICES, weigh } from '../../../src/counting/analysis/weights.ts';
import { aDataset, smallQuestionnaire } from '../../fixtures/aDataset.ts';
import { aQuestionnaire, aScale } from '../../fixtures/aWave.ts';

const none = { age: null, sex: null, wards: null };

/** A wave in which a question was asked in these words, and an officer put its answers into groups. */
function withGroups(wording: string, labels: readonly string[]) {
  const questions = (smallQuestionnaire.modules[0]?.questions ?? []).slice(0, 2);
  const asked = aDataset(
    { runs: '12345' },
    { questionnaires: [aQuestionnaire([...questions, aScale('runs', { wording })])] },
  );
  const groups = labels.map((label, place) => ({ label, codes: [place + 1] }));
  const made = groupsMade.make(asked, { sort: 'groups', id: 'made:a', label: 'A', of: 'runs', groups });
  const dataset = { ...asked, variables: [...asked.variables, ...made] };
  return { dataset, weights: weigh(dataset, none, { choices: DEFAULT_CHOICES, settings: DEFAULT_SETTINGS }) };
}

const unmet = (earlier: ReturnType<typeof withGroups>, later: ReturnType<typeof withGroups>) =>
  waveConditions({ earlier, later }, 'made:a').flatMap(({ name, met }) => (met ? [] : [name]));

describe('what is alike in two waves', () => {
  it('is, of what an officer made, whatever is alike in what it is made of', () => {
    expect(unmet(withGroups('1', ['Well', 'Ill']), withGroups('1', ['Well', 'Ill']))).toEqual([]);
    expect(unmet(withGroups('1', ['Well', 'Ill']), withGroups('2', ['Well', 'Ill']))).toEqual([
      'sameWording',
    ]);
    expect(unmet(withGroups('1', ['Well', 'Ill']), withGroups('1', ['Well', 'Poorly']))).toEqual([
      'sameWording',
    ]);
  });

  it('is who was asked only where the question went to all in both, or to some by the same rule', () => {
    const wave = withGroups('1', ['Well', 'Ill']);
    const toSome = (question: string) => {
      const { questionnaire } = wave.dataset;
      const askIf = { question: id<'question'>(question), isOneOf: [1] };
      const modules = questionnaire.modules.map((module) => ({
        ...module,
        questions: module.questions.map((one) => (one.id === 'runs' ? { ...one, askIf } : one)),
      }));
      const variables = wave.dataset.variables.map((one) =>
        one.column.id === 'runs' ? { ...one, isOfSome: true as const } : one,
      );
      return {
        ...wave,
        dataset: { ...wave.dataset, variables, questionnaire: { ...questionnaire, modules } },
      };
    };
    expect(unmet(wave, toSome('a'))).toEqual(['samePeople']);
    expect(unmet(toSome('a'), toSome('b'))).toEqual(['samePeople']);
    expect(unmet(toSome('a'), toSome('a'))).toEqual([]);
  });
});
