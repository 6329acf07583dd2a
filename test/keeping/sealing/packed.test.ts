import { expect, it } from 'vitest';
import { packed, unpacked } from '../../../src/keeping/sealing/packed.ts';
import { paddedJson } from '../../../src/keeping/sealing/paddedJson.ts';

const much = paddedJson(Array.from({ length: 500 }, (_, at) => ({ id: `r${at}`, said: { value: at % 5 } })));
const more = new Uint8Array(await new Blob(Array.from({ length: 5 }, () => much)).arrayBuffer());

it('packs much to a fraction of it, and gives it back whole', async () => {
  const small = await packed(more);
  expect(small.length).toBeLessThan(more.length / 5);
  expect(await unpacked(small)).toEqual({ ok: true, value: more });
});

it('leaves little as it is: its length would tell of one response', async () => {
  const one = paddedJson({ said: 'x' });
  expect(await packed(one)).toBe(one);
  expect(await unpacked(one)).toEqual({ ok: true, value: one });
});

it('stops where more comes of it than may, and refuses what was cut', async () => {
  const small = await packed(more);
  expect(await unpacked(small, more.length - 1)).toMatchObject({ problem: { kind: 'fileTooLarge' } });
  expect(await unpacked(small.slice(0, -20))).toMatchObject({ problem: { kind: 'damagedFile' } });
});
