import { describe, expect, it } from 'vitest';
import type { Day } from '../../../src/core/day.ts';
import { newSigningKey } from '../../../src/keeping/sealing/signing.ts';
import { writeBundle } from '../../../src/keeping/transfer/bundle.ts';
import { bundleReply } from '../../../src/keeping/transfer/bundleReply.ts';
import type { BundleAsk, BundleAsks, KeptBundle, Looked } from '../../../src/keeping/transfer/bundleWork.ts';
import { aBundle, aChain, anOffice, aTablet, bundleFacts, headOf, kept } from '../../fixtures/aTablet.ts';

const oak = aTablet('t1');
const chain = await aChain(['one', 'two', 'three', 'four']);
const view = anOffice([oak]);
const [early, late] = await Promise.all(
  [chain.slice(0, 2), chain.slice(1)].map(async (part) => kept(await aBundle(oak, part))),
);
const both = [early, late].filter((one) => one !== undefined);
const nothing = { view, snapshot: null, kept: [] };

/** Asks, and what was told of how far it is. */
async function asked<Ask extends BundleAsk>(what: Ask, given: BundleAsks[Ask]['ask']) {
  const told: number[] = [];
  const request = { what, given } as Parameters<typeof bundleReply>[0];
  const reply = (await bundleReply(request, (share) => told.push(share))) as BundleAsks[Ask]['reply'];
  return { reply, told };
}

async function snapshotOf(bundles: readonly KeptBundle[]) {
  const { reply } = await asked('standing', { ...nothing, kept: bundles });
  return reply?.snapshot ?? null;
}

const fileOf = async (part = chain) => new File([await aBundle(oak, part)], 'oak.txt');

describe('what came from tablets, as a worker reads it', () => {
  it('is the same from a snapshot and the bundles since as from all of them', async () => {
    const anew = await asked('standing', { ...nothing, kept: both });
    expect(anew.told).toEqual([0.5, 1]);
    expect(anew.reply?.standing).toMatchObject([{ name: 'Tablet t1', completed: { upTo: 4 } }]);
    const snapshot = await snapshotOf(both.slice(0, 1));
    expect(snapshot?.bundles).toEqual([early?.name]);
    const since = await asked('standing', { view, snapshot, kept: both.slice(1) });
    expect(since.reply).toEqual(anew.reply);
    // Nothing came since: nothing is to be kept.
    const again = await asked('standing', { view, snapshot: anew.reply?.snapshot ?? null, kept: [] });
    expect(again.reply).toEqual({ standing: anew.reply?.standing, snapshot: null });
  });

  it('is counted by the list of tablets of today, whatever was kept', async () => {
    const snapshot = await snapshotOf(both);
    const lost = anOffice([oak], () => ({ lostAfter: 1 }));
    const { reply } = await asked('standing', { view: lost, snapshot, kept: [] });
    expect(reply?.standing).toMatchObject([{ completed: { upTo: 1 }, aside: [{}, {}, {}] }]);
  });

  it('is asked for whole where the snapshot is damaged', async () => {
    const snapshot = await snapshotOf(both);
    if (snapshot === null) throw new RangeError('a snapshot was made');
    const damaged = { ...snapshot, body: snapshot.body.slice(1) };
    expect((await asked('standing', { view, snapshot: damaged, kept: [] })).reply).toBeNull();
    expect(
      (await asked('look', { view, snapshot: damaged, kept: [], files: [], isFound: false })).reply,
    ).toBeNull();
  });

  it('goes into no snapshot where a bundle is not what its name says', async () => {
    const name = 'f'.repeat(64);
    const misnamed = { name, value: late?.value ?? '' };
    const { reply } = await asked('standing', { ...nothing, kept: [...both.slice(0, 1), misnamed] });
    expect(reply?.standing).toMatchObject([{ completed: { upTo: 4 } }]);
    expect(reply?.snapshot?.bundles).toEqual([early?.name]);
    const after = await asked('standing', { view, snapshot: reply?.snapshot ?? null, kept: [] });
    expect(after.reply?.standing).toMatchObject([{ completed: { upTo: 2 } }]);
    // What is no base64url is no bundle.
    const none = await asked('standing', { ...nothing, kept: [{ name, value: '*' }] });
    expect(none.reply).toEqual({ standing: [], snapshot: null });
  });
});

describe('files from tablets, as a worker looks at them', () => {
  it('part contacts of this survey from what is kept of the files, and pass over those of another', async () => {
    const contact = { number: 2, until: '2026-12-28' as Day, sealed: 'AAAA' };
    const send = async (survey: string) =>
      new File(
        [await writeBundle(bundleFacts(oak, chain, { survey }), chain, oak.key.secret, [contact])],
        'c',
      );
    const look = async (survey: string) =>
      (await asked('look', { ...nothing, files: [await send(survey)], isFound: false })).reply as Looked;
    const { contacts, news } = await look('s');
    expect(contacts).toMatchObject([{ ...contact, tablet: oak.id, key: oak.key.key }]);
    const [one] = news;
    expect(atob((one?.value ?? '').replaceAll('-', '+').replaceAll('_', '/'))).not.toContain('"contact":2');
    expect((await asked('standing', { ...nothing, kept: news })).reply?.snapshot?.bundles).toEqual([
      one?.name,
    ]);
    expect((await look('x')).contacts).toEqual([]);
  });

  it('tell which tablet keeps wishes back, and believe nobody who did not sign for it', async () => {
    const bytes = await aBundle(oak, chain, { wishes: { batches: [], held: 4 } });
    const forged = new TextDecoder().decode(bytes).replace(/"manifest":"[^"]*"/, (found) => {
      return `${found.slice(0, -5)}AAAA"`;
    });
    const heldBack = async (file: Uint8Array<ArrayBuffer> | string) =>
      ((await asked('look', { ...nothing, files: [new File([file], 'c')], isFound: false })).reply as Looked)
        .heldBack;
    expect(await heldBack(bytes)).toEqual([{ tablet: oak.id, held: 4 }]);
    expect(await heldBack(forged)).toEqual([]);
  });

  it('F34: take contacts in that a tablet signed with a key it was given later', async () => {
    const renewed = { id: oak.id, key: newSigningKey() };
    const contact = { number: 2, until: '2026-12-28' as Day, sealed: 'AAAA' };
    const bytes = await writeBundle(bundleFacts(renewed, chain), chain, renewed.key.secret, [contact]);
    const looked = async (more: typeof nothing) => {
      const files = [new File([bytes], 'c')];
      return (await asked('look', { ...more, files, isFound: false })).reply as Looked;
    };
    expect((await looked(nothing)).contacts).toEqual([]);
    const knows = anOffice([oak], () => ({ newKeys: [renewed.key.key] }));
    expect((await looked({ ...nothing, view: knows })).contacts).toMatchObject([
      { ...contact, tablet: oak.id, key: oak.key.key },
    ]);
  });

  const lookedAt = async (files: readonly File[], held: BundleAsks['standing']['ask'] = nothing) => {
    const { reply, told } = await asked('look', { ...held, files, isFound: false });
    if (reply === null || reply === 'gone') throw new RangeError('the files are there');
    return { looked: reply as Looked, told };
  };

  it('say what they would bring, and what will be known once they are kept', async () => {
    const { looked, told } = await lookedAt([await fileOf(chain.slice(0, 3)), await fileOf()]);
    expect(told).toEqual([0.5, 1]);
    expect(looked.preview.fresh.map(({ number, bytes }) => [number, bytes])).toEqual(
      [1, 2, 3, 4].map((number) => [number, 'kept']),
    );
    const then = await asked('standing', { view, snapshot: looked.snapshot, kept: [] });
    expect(then.reply?.standing).toEqual(looked.preview.standing);
    expect(looked.snapshot.bundles).toEqual(looked.news.map(({ name }) => name).toSorted());
    expect((await asked('standing', { ...nothing, kept: looked.news })).reply?.snapshot).toEqual(
      looked.snapshot,
    );
  });

  it('are news once, beside what is kept and beside each other', async () => {
    const snapshot = await snapshotOf(both);
    const { looked } = await lookedAt([await fileOf()], { view, snapshot, kept: [] });
    expect(looked.news.map(({ name }) => name)).toEqual([]);
    expect(looked.preview.same).toHaveLength(4);
    expect(looked.snapshot).toEqual(snapshot);
    const twice = await lookedAt([await fileOf(chain.slice(0, 2)), await fileOf(chain.slice(0, 2))]);
    expect(twice.looked.news).toHaveLength(1);
  });

  it('are told one by one where they are no bundles', async () => {
    const { looked } = await lookedAt([new File(['ward,name'], 'wards.csv'), await fileOf()]);
    expect(looked.files).toMatchObject([
      { name: 'wards.csv', read: { ok: false } },
      { name: 'oak.txt', read: { ok: true, value: { tablet: 't1' } } },
    ]);
    expect(looked.news).toHaveLength(1);
  });

  it('F50: are not begun where they are too large, by themselves or with the news before them', async () => {
    const sized = (file: File, size: number) => Object.defineProperty(file, 'size', { value: size });
    const unread = (size: number) =>
      sized(
        Object.assign(new File([], 'large.txt'), {
          slice: () => {
            throw new RangeError('nothing of it is to be read');
          },
        }),
        size,
      );
    const whole = sized(await fileOf(), 299_999_000);
    const { looked } = await lookedAt([unread(500_000_000), whole, unread(2_000), await fileOf()]);
    expect(looked.files.map(({ read }) => (read.ok ? 'read' : read.problem))).toEqual([
      { kind: 'fileTooLarge', what: 'bundle', bytes: 500_000_000, limit: 300_000_000 },
      'read',
      { kind: 'tooMuchAtOnce', limit: 300_000_000 },
      expect.anything(),
    ]);
    expect([looked.news.length, looked.preview.fresh.length]).toEqual([1, 4]);
    // What is here already takes no room.
    const { looked: again } = await lookedAt([whole, await fileOf()], { ...nothing, kept: looked.news });
    expect(again.files.map(({ read, isNew }) => [read.ok, isNew])).toEqual([
      [true, false],
      [true, false],
    ]);
  });

  it('go into no snapshot under a name that something else has', async () => {
    const file = await fileOf(chain.slice(0, 1));
    const { name } = await kept(new Uint8Array(await file.arrayBuffer()));
    const { looked } = await lookedAt([file], { ...nothing, kept: [{ name, value: late?.value ?? '' }] });
    expect(looked.news.map((one) => one.name)).toEqual([name]);
    expect(looked.snapshot.bundles).toEqual([]);
  });

  it('are gone where one cannot be read any more; our own mistakes are thrown', async () => {
    const broken = (cause: unknown) =>
      Object.assign(new File(['x'], 'gone.txt'), {
        slice: () => ({ arrayBuffer: () => Promise.reject(cause) }),
      });
    const gone = broken(new DOMException('gone', 'NotReadableError'));
    expect((await asked('look', { ...nothing, files: [gone], isFound: false })).reply).toBe('gone');
    const wrong = broken(new RangeError('ours'));
    await expect(asked('look', { ...nothing, files: [wrong], isFound: false })).rejects.toThrow('ours');
  });
});

describe('files that lie in a shared folder', () => {
  it('are left where they are of another survey or not whole, and are new once', async () => {
    const whole = await aBundle(oak, chain);
    const cut = new File([whole.slice(0, -5)], 'cut.txt');
    const other = new File([await aBundle(oak, chain, { survey: 'x' })], 'other.txt');
    const found = [cut, other, new File(['?'], 'none.txt'), await fileOf(), await fileOf()];
    const { reply } = await asked('look', { ...nothing, files: found, isFound: true });
    if (reply === null || reply === 'gone') throw new RangeError('the files are there');
    expect(reply.files.map(({ read, isNew }) => [read.ok ? 'read' : read.problem.kind, isNew])).toEqual([
      ['stillArriving', false],
      ['otherSurvey', false],
      ['damagedFile', false],
      ['read', true],
      ['read', false],
    ]);
    expect(reply.news).toHaveLength(1);
  });
});

describe('the bytes of records', () => {
  it('come from the bundles that bring them, each once, and only those asked for', async () => {
    const links = [await headOf(chain.slice(0, 2)), await headOf(chain), 'c'.repeat(64)];
    const garbage = { name: 'x', value: '*' };
    const { reply, told } = await asked('bodies', { kept: [garbage, ...both], links });
    expect(told).toHaveLength(3);
    expect(reply.map(({ link, bytes }) => [link, new TextDecoder().decode(bytes)])).toEqual([
      [links[0], 'two'],
      [links[1], 'four'],
    ]);
  });
});
