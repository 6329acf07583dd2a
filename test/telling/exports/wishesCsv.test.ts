import { expect, it } from 'vitest';
import { wishesCsv } from '../../../src/telling/exports/wishesCsv.ts';

it('lists names and how to reach them, nothing else, and guards what a spreadsheet would work out', () => {
  const csv = wishesCsv([
    { name: '=HYPERLINK("http://example.org")', reach: '+44 1632 960001' },
    { name: 'Ann', reach: '@ann, 1 High Street; flat 2' },
  ]);
  expect(csv.split('\r\n')).toEqual([
    '\ufeffname,reach',
    `"'=HYPERLINK(""http://example.org"")","'+44 1632 960001"`,
    `Ann,"'@ann, 1 High Street; flat 2"`,
    '',
  ]);
});
