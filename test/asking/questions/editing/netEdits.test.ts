import { expect, it } from 'vitest';
import { freshNetId } from '../../../../src/asking/questions/editing/netEdits.ts';

it('gives a total a name that none has', () => {
  const net = (id: string) => ({ id, label: { en: '' }, codes: [], direction: 'neutral' as const });
  expect(freshNetId([])).toBe('net_1');
  expect(freshNetId([net('net_2')])).toBe('net_3');
});
