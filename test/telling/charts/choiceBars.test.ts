import { describe, expect, it } from 'vitest';
import { charts } from '../../../src/telling/charts/charts.ts';
import { choiceBars } from '../../../src/telling/charts/choiceBars.ts';
import { areaByGroup, reader } from '../../fixtures/tables.ts';

const several = { ...areaByGroup, several: true };
const everyone = { ...several, groups: several.groups.slice(0, 1) };

describe('a question that takes several answers, as a picture', () => {
  it('has a bar for each answer, and none for a net or for those without a view', () => {
    const { data } = choiceBars(everyone, reader).config;
    const answers = areaByGroup.rows.filter(({ sort }) => sort === 'category');
    expect(data.labels).toHaveLength(answers.length);
    expect(data.datasets[0]?.data).toEqual(
      answers.map(({ cells: [cell] }) => (cell?.shown ? cell.share * 100 : null)),
    );
  });

  it('is drawn instead of a bar of 100 %, for everyone together only', () => {
    expect(charts.answers.suits(everyone)).toBe(true);
    expect(charts.answers.suits(several)).toBe(false);
    expect(charts.interval.suits(everyone)).toBe(false);
    expect(charts.answers.picture(everyone, reader).config).toMatchObject(
      JSON.parse(JSON.stringify(choiceBars(everyone, reader).config)),
    );
  });
});
