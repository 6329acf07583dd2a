import { expect, it } from 'vitest';
import { holdName } from '../../../src/keeping/storage/holdName.ts';

it('holds a name that is let go in a moment, and gives up where another tab keeps it', async () => {
  let asked = 0;
  const letGo = () => undefined;
  const held = async () => [];
  const soon = { hold: async () => (++asked < 3 ? null : letGo), held };
  expect(await holdName(soon, 'name')).toBe(letGo);
  expect(asked).toBe(3);
  expect(await holdName({ hold: async () => null, held }, 'name')).toBeNull();
});
