import { describe, expect, it } from 'vitest';
import { groupsTyped, quotasText, readTabletQuotas } from '../../../src/asking/survey/tabletQuotas.ts';

const groups = [
  { group: 'Women, 18-24', wanted: 5 },
  { group: 'Men, 75+', wanted: 0 },
];

describe('quotas of a tablet', () => {
  it('are typed one a line, with the number last', () => {
    expect(groupsTyped(' Women, 18-24, 5\n\nMen, 75+: 0 \n')).toEqual({ ok: true, value: groups });
    expect(groupsTyped(quotasText(groups))).toEqual({ ok: true, value: groups });
    expect(groupsTyped(' \n')).toEqual({ ok: true, value: [] });
  });

  it('name the first line that is none', () => {
    expect(groupsTyped('Women, 5\nMen')).toEqual({ ok: false, problem: 2 });
    expect(groupsTyped('7')).toEqual({ ok: false, problem: 1 });
    expect(groupsTyped(`${'x'.repeat(101)}, 7`)).toEqual({ ok: false, problem: 1 });
    expect(groupsTyped(Array.from({ length: 101 }, () => 'Women, 1').join('\n'))).toEqual({
      ok: false,
      problem: 101,
    });
  });

  it('are none where what was kept cannot be read', () => {
    expect(readTabletQuotas({ wave: 'w', groups })).toEqual({ wave: 'w', groups });
    for (const wrong of [null, undefined, { wave: 'w', groups: [] }, { wave: 'w', groups, more: 1 }])
      expect(readTabletQuotas(wrong)).toBeNull();
  });
});
