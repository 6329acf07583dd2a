import { expect, it } from 'vitest';
import { linesOf } from '../../../src/telling/charts/chartText.ts';

it('cuts a label at its spaces', () => {
  expect(linesOf('Way the council runs things', 16)).toEqual(['Way the council', 'runs things']);
  expect(linesOf('75+', 16)).toEqual(['75+']);
  expect(linesOf('Incomprehensibilities here', 10)).toEqual(['Incomprehensibilities', 'here']);
});
