import { describe, expect, it } from 'vitest';
import { madeDataset } from '../../../../src/counting/analysis/made/madeDataset.ts';
import type { MadeVariable } from '../../../../src/counting/analysis/made/madeVariable.ts';
import { DEFAULT_SETTINGS } from '../../../../src/counting/analysis/settings.ts';
import { columnsToShow } from '../../../../src/counting/analysis/shownColumns.ts';
import { smallQuestionnaire, someResponses } from '../../../fixtures/aDataset.ts';
import { aWave } from '../../../fixtures/aWave.ts';

const younger: MadeVariable = {
  sort: 'groups',
  id: 'made:younger',
  label: 'Two ages',
  of: 'age_band',
  groups: [
    { label: 'Under 65', codes: [1, 2] },
    { label: '65 or over', codes: [3] },
  ],
};

function made(...variables: readonly MadeVariable[]) {
  const dataset = madeDataset({
    wave: aWave(),
    questionnaires: [smallQuestionnaire],
    responses: someResponses({ age_band: '123p', sex: '1212', runs: '1155' }),
    wardList: null,
    settings: DEFAULT_SETTINGS,
    made: variables,
  });
  if (!dataset.ok) throw new Error(dataset.problem.kind);
  return dataset.value;
}

describe('a dataset with what an officer made', () => {
  it('has the made columns behind those that were asked, and one may be made of another', () => {
    const again: MadeVariable = {
      ...younger,
      id: 'made:again',
      of: 'made:younger',
      groups: [{ label: 'Old', codes: [2] }],
    };
    const { variables } = made(younger, again);
    const asked = made().variables.map(({ column }) => String(column.id));
    expect(variables.map(({ column }) => String(column.id))).toEqual([
      ...asked,
      'made:younger',
      'made:again',
    ]);
    expect([...(variables.at(-1)?.codes ?? [])]).toEqual([0, 0, 4, 2]);
  });

  it('leaves out what this wave has no answers for', () => {
    expect(made({ ...younger, of: 'tenure' }).variables).toEqual(made().variables);
  });

  it('says of a made column what may be said of those that it is made of', () => {
    const dataset = made(younger);
    expect(dataset.variables.at(-1)?.madeOf).toEqual(['age_band']);
    // No screener here: age is an opinion as good as any, and so is what is made of it.
    expect(columnsToShow(dataset).opinions.map(({ id }) => String(id))).toContain('made:younger');
  });
});
