import { expect, it } from 'vitest';
import { counted } from '../../src/words/counted.ts';

it('says one of something in the singular, and all other numbers in the plural', () => {
  const interviews = [0, 1, 2, 1204, '1', '31'].map((count) => counted(count, 'interview', 'interviews'));
  expect(interviews).toEqual([
    '0 interviews',
    '1 interview',
    '2 interviews',
    '1,204 interviews',
    '1 interview',
    '31 interviews',
  ]);
  const points = ['+1', '\u22121', '+11', '0'].map((text) => counted(text, 'point', 'points'));
  expect(points).toEqual(['+1 point', '\u22121 point', '+11 points', '0 points']);
});
