import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Edited } from '../../../../src/asking/survey/editing/edits.ts';
import {
  addModule,
  moveModule,
  placeModule,
  removeModule,
  renameModule,
  repeatModule,
} from '../../../../src/asking/survey/editing/moduleEdits.ts';
import { id } from '../../../../src/core/id.ts';
import { drawnQuestion, drawnQuestionnaire } from '../../../fixtures/drawnQuestionnaire.ts';

const start = drawnQuestionnaire(
  'screener: s single 1-2; core: a single 1-2; b single 1-2; additional: c single 1-2; equality: e single 1-2',
);

/** The questionnaire in short: `screener s | core a b`; or why it could not be. */
function shape(edited: Edited): string {
  if (!edited.ok) return edited.problem.kind;
  return edited.value.modules
    .map((module) => [module.id, ...module.questions.map((question) => question.id)].join(' '))
    .join(' | ');
}

describe('groups', () => {
  const ours = { id: 'ours', title: { en: 'Ours' }, role: 'additional', questions: [] } as const;

  it('come behind those of their turn', () => {
    expect(shape(addModule(start, ours))).toBe('screener s | core a b | additional c | ours | equality e');
    const before = { ...ours, role: 'screener' } as const;
    expect(shape(addModule(start, before))).toBe('screener s | ours | core a b | additional c | equality e');
  });

  it('bring no name that is there', () => {
    expect(shape(addModule(start, { ...ours, id: 'core' }))).toBe('nameTaken');
    expect(shape(addModule(start, { ...ours, questions: [drawnQuestion('a single 1-2')] }))).toBe(
      'nameTaken',
    );
  });

  it('are asked again and again, or once', () => {
    const repeat = { forEach: id<'question'>('a') };
    const again = repeatModule(start, 'additional', repeat);
    expect(again.ok && again.value.modules[2]?.repeat).toEqual(repeat);
    const once = again.ok ? repeatModule(again.value, 'additional', null) : again;
    expect(once.ok && once.value).toEqual(start);
    expect(shape(repeatModule(start, 'none', repeat))).toBe('noSuchModule');
  });

  it('are moved, renamed and removed', () => {
    expect(shape(moveModule(start, 'core', 1))).toBe('screener s | additional c | core a b | equality e');
    expect(shape(moveModule(start, 'core', -1))).toBe('orderOfRoles');
    expect(shape(moveModule(start, 'equality', 1))).toBe('atTheEnd');
    const renamed = renameModule(start, 'core', { en: 'First' });
    expect(renamed.ok && renamed.value.modules[1]?.title.en).toBe('First');
    expect(shape(removeModule(start, 'core'))).toBe('screener s | additional c | equality e');
    expect(shape(removeModule(start, 'none'))).toBe('noSuchModule');
    expect(shape(moveModule(start, 'none', 1))).toBe('noSuchModule');
  });

  it('go with those within them, and past others with theirs', () => {
    const nested = drawnQuestionnaire(
      'a: x single 1-2; b in a: y single 1-2; c in b: z single 1-2; d in a: w single 1-2; e: v single 1-2; f in e: u single 1-2',
    );
    expect(shape(moveModule(nested, 'a', 1))).toBe('e v | f u | a x | b y | c z | d w');
    expect(shape(moveModule(nested, 'e', -1))).toBe('e v | f u | a x | b y | c z | d w');
    expect(shape(moveModule(nested, 'b', 1))).toBe('a x | d w | b y | c z | e v | f u');
    expect(shape(moveModule(nested, 'd', -1))).toBe('a x | d w | b y | c z | e v | f u');
    for (const [name, by] of [
      ['b', -1],
      ['d', 1],
      ['c', 1],
      ['f', -1],
      ['a', -1],
    ] as const)
      expect(shape(moveModule(nested, name, by))).toBe('atTheEnd');
  });

  it('stand within another or by themselves; what stood in one that goes stays where that stood', () => {
    const within = (edited: Edited) => edited.ok && edited.value.modules.map((module) => module.within);
    const placed = placeModule(start, 'additional', 'core');
    expect(within(placed)).toEqual([undefined, undefined, 'core', undefined]);
    expect(placed.ok && placeModule(placed.value, 'additional', null)).toEqual({ ok: true, value: start });
    expect(shape(placeModule(start, 'none', 'core'))).toBe('noSuchModule');
    const nested = drawnQuestionnaire('a: x single 1-2; b in a: y single 1-2; c in b: z single 1-2');
    expect(within(removeModule(nested, 'b'))).toEqual([undefined, 'a']);
    expect(within(removeModule(nested, 'a'))).toEqual([undefined, 'b']);
  });

  it('keep every module, however they are moved', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(9), { minLength: 1, maxLength: 8 }),
        fc.array(fc.tuple(fc.nat(9), fc.boolean()), { maxLength: 12 }),
        (parents, moves) => {
          const lines = parents.map((parent, at) =>
            parent % 2 === 0 || at === 0 ? `m${at}: q${at} text` : `m${at} in m${parent % at}: q${at} text`,
          );
          let now = drawnQuestionnaire(lines.join('; '));
          const names = new Set(now.modules.map((module) => module.id));
          for (const [at, isDown] of moves) {
            const next = moveModule(now, `m${at % parents.length}`, isDown ? 1 : -1);
            if (next.ok) now = next.value;
          }
          expect(new Set(now.modules.map((module) => module.id))).toEqual(names);
          expect(now.modules).toHaveLength(parents.length);
        },
      ),
    );
  });
});
