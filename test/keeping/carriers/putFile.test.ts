import { describe, expect, it } from 'vitest';
import { putFile } from '../../../src/keeping/carriers/putFile.ts';
import { goodOf } from '../../fixtures/aDevice.ts';
import { openFolder, SharedFolder } from '../../fixtures/aSharedFolder.ts';

const NAME = 'soundings-bundle-0a4b1c-3.txt';
const bytesOf = (text: string) => new TextEncoder().encode(text);

describe('putting a file in a shared folder', () => {
  it('leaves the very bytes under the very name', async () => {
    const folder = new SharedFolder();
    expect(goodOf(await putFile(await openFolder(folder), NAME, bytesOf('one')))).toBe(NAME);
    expect(folder.bytes(NAME)).toEqual(bytesOf('one'));
  });

  it('leaves the same bytes as they lie there, however often they are put', async () => {
    const folder = new SharedFolder();
    const carrier = await openFolder(folder);
    for (let time = 0; time < 3; time += 1)
      expect(goodOf(await putFile(carrier, NAME, bytesOf('one')))).toBe(NAME);
    expect(folder.names()).toEqual([NAME]);
  });

  it('never writes over what lies there, nor over what is only half there', async () => {
    const folder = new SharedFolder();
    folder.files.set(NAME, bytesOf('another tablet’s'));
    folder.files.set('soundings-bundle-0a4b1c-3-2.txt', bytesOf('on'));
    const carrier = await openFolder(folder);
    expect(goodOf(await putFile(carrier, NAME, bytesOf('one')))).toBe('soundings-bundle-0a4b1c-3-3.txt');
    expect(folder.bytes(NAME)).toEqual(bytesOf('another tablet’s'));
    expect(folder.bytes('soundings-bundle-0a4b1c-3-2.txt')).toEqual(bytesOf('on'));
  });

  it('takes the next name where somebody was quicker', async () => {
    const folder = new SharedFolder();
    const carrier = await openFolder(folder);
    let isFirst = true;
    const slow: typeof carrier = {
      ...carrier,
      read: async (name) => {
        const found = await carrier.read(name);
        if (isFirst) folder.files.set(name, bytesOf('theirs'));
        isFirst = false;
        return found;
      },
    };
    expect(goodOf(await putFile(slow, NAME, bytesOf('ours')))).toBe('soundings-bundle-0a4b1c-3-2.txt');
    expect(folder.bytes(NAME)).toEqual(bytesOf('theirs'));
  });

  it('says when other bytes are read back than were written', async () => {
    const folder = new SharedFolder();
    folder.faults.garbles = (bytes) => bytes.slice(1);
    expect(await putFile(await openFolder(folder), NAME, bytesOf('one'))).toMatchObject({
      problem: { kind: 'placeFailed', why: 'changed', cause: NAME },
    });
  });

  it('gives up, and says so, where fifty other files have the name', async () => {
    const folder = new SharedFolder();
    const carrier = await openFolder(folder);
    const always = { ...carrier, create: async () => ({ ok: true as const, value: false }) };
    expect(await putFile(always, NAME, bytesOf('one'))).toMatchObject({ problem: { why: 'other' } });
    expect(folder.names()).toEqual([]);
  });
});
