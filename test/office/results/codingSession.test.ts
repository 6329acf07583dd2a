import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withCodes } from '../../../src/counting/analysis/coding/codings.ts';
import { openEntries } from '../../../src/counting/analysis/coding/openEntries.ts';
import {
  atBefore,
  atNext,
  atPlace,
  beginCoding,
  type CodingSession,
  openCoding,
  openEntry,
  undone,
  withKept,
  withLookTurned,
  withNewCode,
  withToggled,
  withView,
} from '../../../src/office/results/codingSession.ts';
import { codeIn, labelFault, withFrameAct } from '../../../src/office/results/frameActs.ts';
import { aFrame, anIndex, someTexts } from '../../fixtures/aText.ts';

const texts = someTexts('More buses', 'Litter', 'more buses', 'Litter bins', 'Parks');
const begun = (coded = { frame: aFrame('Buses', 'Litter'), codings: {} }) =>
  beginCoding(anIndex(openEntries(texts)), coded);
const text = (session: CodingSession) => openEntry(session)?.text ?? null;

describe('coding one answer after the other', () => {
  it('begins with the answer that is most like what is coded, by the names of codes at first', () => {
    expect(text(begun({ frame: aFrame('Litter'), codings: {} }))).toBe('Litter');
    expect(text(begun({ frame: aFrame(), codings: {} }))).toBe('More buses');
  });

  it('gives codes to all answers of the same words, and takes them back', () => {
    const session = atPlace(begun(), 0);
    const given = withToggled(session, 1);
    expect(Object.keys(given.coded.codings)).toEqual(['r1', 'r3']);
    expect(given.said).toBe('Buses: given.');
    const both = withToggled(given, 2);
    expect(openCoding(both)?.codes).toEqual([1, 2]);
    expect(openCoding(withToggled(both, 1))?.codes).toEqual([2]);
    expect(withToggled(given, 1).coded.codings).toEqual({});
  });

  it('never codes by going on: an answer passed over is not coded, and comes again at the end', () => {
    let session = begun();
    const order: (string | null)[] = [];
    for (let step = 0; step < 8; step += 1) {
      order.push(text(session));
      session = atNext(session);
    }
    expect(new Set(order.slice(0, 4)).size).toBe(4);
    expect(session.coded.codings).toEqual({});
    expect(order[4]).not.toBeNull();
  });

  it('ends when every answer is coded, and stays at the only one that is left', () => {
    let session = begun();
    for (let step = 0; step < 4; step += 1) {
      if (step < 3) session = withToggled(session, 1);
      if (step < 3) session = atNext(session);
    }
    const left = text(session);
    expect(text(atNext(session))).toBe(left);
    expect(atNext(session).said).toBe('There are no more of these.');
    expect(atNext(withToggled(session, 2)).at).toBeNull();
  });

  it('goes back the way it came', () => {
    const session = atNext(atNext(begun()));
    const first = text(begun());
    expect(text(atBefore(atBefore(session)))).toBe(first);
    expect(atBefore(begun()).said).toBe('This is the first one.');
  });

  it('adds a code and gives it; one that is there already is given, and none without a name', () => {
    const session = atPlace(begun(), 2);
    const added = withNewCode(session, ' Parks ');
    expect(added?.coded.frame.codes.at(-1)).toEqual({ code: 3, label: 'Parks' });
    expect(added && openCoding(added)?.codes).toEqual([3]);
    expect(withNewCode(session, 'LITTER')?.coded.frame.codes).toHaveLength(2);
    const given = withNewCode(session, 'LITTER') as CodingSession;
    expect(openCoding(given)?.codes).toEqual([2]);
    expect(withNewCode(given, 'Litter')).toBe(given);
    expect(withNewCode(session, '  ')).toBeNull();
  });

  it('keeps the codes of answers that came later only when it is told to', () => {
    const codings = withCodes({}, texts.slice(0, 1), [1]);
    const session = atPlace(begun({ frame: aFrame('Buses'), codings }), 0);
    expect(openCoding(session)?.state).toBe('part');
    expect(openCoding(withKept(session))?.state).toBe('coded');
    const bare = atPlace(begun(), 0);
    expect(withKept(bare)).toBe(bare);
  });

  it('goes through those with one code, with words, or to be looked at', () => {
    const session = withLookTurned(withToggled(atPlace(begun(), 0), 1));
    expect(text(withView(session, { show: 'code 1' }))).toBe('More buses');
    expect(text(withView(session, { show: 'look' }))).toBe('More buses');
    expect(text(withView(session, { show: 'all', words: 'BINS' }))).toBe('Litter bins');
    expect(text(withView(session, { show: 'code 2' }))).toBeNull();
    expect(text(withView(session, { show: 'open', order: 'came' }))).toBe('Litter');
  });

  it('undoes whatever was done, step by step, to where it began', () => {
    const code = fc.integer({ min: 1, max: 4 });
    const move = fc.oneof(
      code.map((one) => (session: CodingSession) => withToggled(session, one)),
      fc
        .constantFrom('Parks', 'Roads', 'litter')
        .map((label) => (session: CodingSession) => withNewCode(session, label) ?? session),
      fc.tuple(code, code).map(
        ([one, into]) =>
          (session: CodingSession) =>
            withFrameAct(session, one, { act: 'merge', into }),
      ),
      code.map((one) => (session: CodingSession) => withFrameAct(session, one, { act: 'remove' })),
      fc.constantFrom(atNext, atBefore, withLookTurned, withKept),
    );
    fc.assert(
      fc.property(fc.array(move, { maxLength: 12 }), (moves) => {
        const start = begun();
        let session = moves.reduce((now, one) => one(now), start);
        const changes = session.done.length;
        for (let step = 0; step < changes; step += 1) session = undone(session);
        expect(session.coded).toEqual(start.coded);
        expect(undone(session).said).toBe('Nothing to undo.');
      }),
    );
  });
});

describe('changing the frame while coding', () => {
  it('renames, puts in themes, moves, merges and removes, and says so', () => {
    const session = withToggled(atPlace(begun(), 0), 1);
    const acts = [
      { act: 'rename', label: 'Public transport' },
      { act: 'theme', theme: 'Getting about' },
      { act: 'move', places: 1 },
      { act: 'merge', into: 2 },
      { act: 'remove' },
    ] as const;
    const done = acts.map((act) => withFrameAct(session, 1, act));
    expect(done.map(({ said }) => said.split('. ')[0])).toEqual([
      'Renamed: Public transport.',
      'Buses is in Getting about.',
      'Buses moved.',
      'Buses is now part of Litter',
      'Buses is removed',
    ]);
    expect(done.map((one) => openCoding(one)?.codes)).toEqual([[1], [1], [1], [2], []]);
    expect(codeIn(done[0] as CodingSession, 1)?.label).toBe('Public transport');
    expect(withFrameAct(session, 9, { act: 'remove' })).toBe(session);
    expect(withFrameAct(session, 1, { act: 'merge', into: 9 })).toBe(session);
  });

  it('says why a code cannot be called so', () => {
    expect(labelFault(begun(), 1, ' ')).toBe('Write a name first.');
    expect(labelFault(begun(), 1, 'litter')).toContain('Another code is called so.');
    expect(labelFault(begun(), 1, 'buses')).toBeNull();
  });
});
