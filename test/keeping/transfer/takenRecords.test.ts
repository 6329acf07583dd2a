import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { union } from '../../../src/keeping/transfer/collected.ts';
import { standingOf } from '../../../src/keeping/transfer/standing.ts';
import { readTakenRecords, takenStanding, withTaken } from '../../../src/keeping/transfer/takenRecords.ts';
import { aChain, anOffice, arrivalOf, aTablet, headOf } from '../../fixtures/aTablet.ts';

const oak = aTablet('t1');
const { brings } = await arrivalOf(oak, await aChain(['one', 'two', 'three', 'four', 'five', 'six']));
const standing = standingOf(brings, anOffice([oak]));
const records = standing.flatMap(({ counted }) => counted);
const none = readTakenRecords(null);
const nothing = { brought: [], faulty: [], held: [], chosen: [], visits: [], unsigned: [], ofShift: [] };
const numbersOf = (some: readonly { readonly number: number }[]) => some.map(({ number }) => number);

describe('what of the tablets is in the results', () => {
  it('is nothing at first: all of it waits', () => {
    const parted = takenStanding(standing, none);
    expect(numbersOf(parted.waiting)).toEqual([1, 2, 3, 4, 5, 6]);
    expect([parted.taken, parted.faulty]).toEqual([[], []]);
  });

  it('holds each record in one part only, whatever came of which in whatever order', () => {
    const outcome = fc.constantFrom('brought' as const, 'faulty' as const, 'held' as const);
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 5 }), outcome), { maxLength: 20 }), (steps) => {
        const last = new Map<number, string>();
        let kept = none;
        for (const [place, how] of steps) {
          // What is in the results is not tried again; only what is there is held back.
          if ((how === 'faulty') === (last.get(place) === 'brought') && how !== 'brought') continue;
          const some = records.slice(place, place + 1);
          const faulty = some.map((record) => ({ record, why: 'sealed' as const }));
          kept = withTaken(kept, { ...nothing, [how]: how === 'faulty' ? faulty : some });
          last.set(place, how);
        }
        const parted = takenStanding(standing, readTakenRecords(JSON.parse(JSON.stringify(kept))));
        const numbersBy = (how: string) =>
          [...last].flatMap(([place, found]) => (found === how ? [place + 1] : [])).toSorted((a, b) => a - b);
        expect(numbersOf(parted.taken)).toEqual(numbersBy('brought'));
        expect(numbersOf(parted.faulty.map(({ record }) => record))).toEqual(numbersBy('faulty'));
        expect(parted.taken.length + parted.faulty.length + parted.waiting.length).toBe(records.length);
        expect(parted.toHold).toEqual([]);
      }),
    );
  });

  it('notes which of them the tablet signed only as it handed them over, until they come anew', () => {
    const unsignedIn = (kept: typeof none) => numbersOf(takenStanding(standing, kept).unsigned);
    const kept = withTaken(none, { ...nothing, brought: records, unsigned: records.slice(1, 4) });
    expect(unsignedIn(readTakenRecords(JSON.parse(JSON.stringify(kept))))).toEqual([2, 3, 4]);
    expect(unsignedIn(withTaken(kept, { ...nothing, held: records.slice(1, 2) }))).toEqual([3, 4]);
    expect(unsignedIn(withTaken(kept, { ...nothing, brought: records.slice(2, 3) }))).toEqual([2, 4]);
  });

  it('notes which were signed with a key of their shift, apart from those; builds before noted none', () => {
    const [some, other] = [records.slice(0, 2), records.slice(1, 2)];
    const kept = withTaken(none, {
      ...nothing,
      brought: records,
      ofShift: some,
      unsigned: records.slice(3, 4),
    });
    const read = readTakenRecords(JSON.parse(JSON.stringify(kept)));
    expect(numbersOf(takenStanding(standing, read).ofShift)).toEqual([1, 2]);
    // Its card came: now it is known as the tablet's own.
    const later = withTaken(kept, { ...nothing, brought: other });
    expect(numbersOf(takenStanding(standing, later).ofShift)).toEqual([1]);
    const before = JSON.parse(JSON.stringify(kept), (name, value) =>
      name === 'ofShift' ? undefined : value,
    );
    expect(takenStanding(standing, readTakenRecords(before))).toMatchObject({
      ofShift: [],
      unsigned: [{ number: 4 }],
      taken: records,
    });
  });

  it('is to be held back once its tablet’s word for it stands no more, and waits where it stands again', () => {
    const kept = withTaken(none, { ...nothing, brought: records });
    const lost = standingOf(
      brings,
      anOffice([oak], () => ({ lostAfter: 4 })),
    );
    const after = takenStanding(lost, kept);
    expect([numbersOf(after.taken), numbersOf(after.toHold)]).toEqual([
      [1, 2, 3, 4],
      [5, 6],
    ]);
    const held = withTaken(kept, { ...nothing, held: after.toHold });
    expect(takenStanding(lost, held).toHold).toEqual([]);
    expect(numbersOf(takenStanding(standing, held).waiting)).toEqual([5, 6]);
  });

  it('holds visits apart, also of what was brought in before that was noted, until they are out of it', () => {
    const visitsIn = (kept: typeof none) => numbersOf(takenStanding(standing, kept).visits);
    // As a build before kept it.
    const { visits: _, ...older } = {
      visits: [],
      ...withTaken(none, { ...nothing, brought: records }).tablets[0],
    };
    const before = readTakenRecords(JSON.parse(JSON.stringify({ v: 1, tablets: [older] })));
    expect([numbersOf(takenStanding(standing, before).taken), visitsIn(before)]).toEqual([
      [1, 2, 3, 4, 5, 6],
      [],
    ]);
    const noted = withTaken(before, { ...nothing, visits: [...records.slice(1, 3), ...records.slice(4, 5)] });
    expect(visitsIn(readTakenRecords(JSON.parse(JSON.stringify(noted))))).toEqual([2, 3, 5]);
    expect(visitsIn(withTaken(noted, { ...nothing, held: records.slice(1, 2) }))).toEqual([3, 5]);
    // Under its number another record counts by now, which is an interview.
    expect(visitsIn(withTaken(noted, { ...nothing, brought: records.slice(2, 3) }))).toEqual([2, 5]);
  });

  it('F45: is one record of several with a number: the one that was chosen', async () => {
    const chain = await aChain(['one', 'two']);
    const copy = await aChain(['copy'], chain.slice(0, 1));
    const both = union([(await arrivalOf(oak, chain)).brings, (await arrivalOf(oak, copy)).brings]);
    const heads = [await headOf(chain), await headOf(copy)];
    const standingWith = (...vouched: readonly string[]) =>
      standingOf(
        both,
        anOffice([oak], () => ({ vouched })),
      );
    const partsBy = (vouched: readonly string[], kept: ReturnType<typeof withTaken>) => {
      const parts = takenStanding(standingWith(...vouched), kept);
      return Object.entries(parts).flatMap(([part, some]) =>
        (some as readonly { readonly link?: string }[]).flatMap(({ link }) =>
          link !== undefined && heads.includes(link) ? [`${part} ${heads.indexOf(link)}`] : [],
        ),
      );
    };
    // Number 2 was brought in before the copy showed; nobody noted which it was.
    const before = withTaken(none, { ...nothing, brought: records.slice(0, 2) });
    expect(partsBy(heads.slice(0, 1), before)).toEqual(['waiting 0']);
    const recordOf = (place: number) => both.records.filter(({ link }) => link === heads[place]);
    const choose = (place: number, kept: typeof before) =>
      withTaken(kept, { ...nothing, brought: recordOf(place), chosen: recordOf(place) });
    const first = choose(0, before);
    expect(partsBy(heads.slice(0, 1), first)).toEqual(['taken 0']);
    expect(partsBy(heads.slice(1), first)).toEqual(['waiting 1']);
    const second = choose(1, first);
    expect(partsBy(heads.slice(1), second)).toEqual(['taken 1']);
    // The word is taken back: only what is in the results leaves them.
    expect(partsBy([], second)).toEqual(['toHold 1']);
    const held = withTaken(second, { ...nothing, held: recordOf(1) });
    expect(partsBy([], held)).toEqual([]);
    expect(partsBy(heads.slice(1), held)).toEqual(['waiting 1']);
    const faulty = recordOf(0).map((record) => ({ record, why: 'sealed' as const }));
    const failed = withTaken(second, { ...nothing, faulty });
    expect(takenStanding(standingWith(...heads.slice(0, 1)), failed).faulty).toHaveLength(1);
  });

  it('is told tablet by tablet, by the key that signed', async () => {
    const elm = aTablet('t1');
    const own = standingOf((await arrivalOf(elm, await aChain(['one']))).brings, anOffice([elm]));
    const kept = withTaken(none, { ...nothing, brought: records });
    expect(numbersOf(takenStanding(own, kept).waiting)).toEqual([1]);
  });

  it('is opened once more where it cannot be read', () => {
    for (const kept of ['x', { v: 2, tablets: [] }, { v: 1, tablets: [{ tablet: 't1' }] }])
      expect(readTakenRecords(kept)).toEqual(none);
  });
});
