import { expect, it } from 'vitest';
import { backChecksCsv } from '../../../src/telling/exports/backChecksCsv.ts';

it('lists interviews with their contacts and what came of them, and guards what a spreadsheet would work out', () => {
  const line = { tablet: 'Oak', until: '2026-12-28', outcome: null, noted: null };
  const csv = backChecksCsv([
    { ...line, number: 3, contact: { name: 'Ann', telephone: '+44 1632 960001' } },
    { ...line, number: 7, contact: null, outcome: 'Done properly', noted: '2026-12-01' },
  ]);
  expect(csv.split('\r\n')).toEqual([
    '\ufefftablet,interview,name,telephone,delete_after,outcome,noted',
    `Oak,3,Ann,"'+44 1632 960001",2026-12-28,,`,
    'Oak,7,,,2026-12-28,Done properly,2026-12-01',
    '',
  ]);
});
