import { describe, expect, it } from 'vitest';
import { columnsToShow } from '../../../src/counting/analysis/shownColumns.ts';
import { aDataset } from '../../fixtures/aDataset.ts';
import { byPhone } from '../../fixtures/theSample.ts';

const ids = (columns: readonly { readonly id: string }[]) => columns.map(({ id }) => id);

describe('the columns that are shown', () => {
  it('leave out what everybody answered alike, and show the area for the ward that was asked', () => {
    const { opinions, people, breaks } = columnsToShow(byPhone.dataset);
    expect(ids(people)).toEqual(['age_band', 'sex', 'design:area']);
    expect(ids(breaks)).toEqual(ids(people));
    expect(ids(opinions)[0]).toBe('local_area');
    expect(ids(opinions)).toContain('services.parks');
    expect(ids(opinions)).not.toContain('adult');
  });

  it('count every question as an opinion where the wave has no screener', () => {
    const { opinions, people } = columnsToShow(aDataset({ runs: '1' }));
    expect(ids(opinions)).toEqual(['age_band', 'sex', 'runs']);
    expect(people).toEqual([]);
  });
});
