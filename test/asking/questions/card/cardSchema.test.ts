import * as v from 'valibot';
import { expect, it } from 'vitest';
import { cardSchema } from '../../../../src/asking/questions/card/cardSchema.ts';
import { aPicture } from '../../../fixtures/aPicture.ts';
import { everyKind } from '../../../fixtures/everyKind.ts';

it('holds a picture that is what it says it is, and described', () => {
  const card = (picture: object) => ({ ...everyKind.card, picture });
  expect(v.is(cardSchema.question, everyKind.card)).toBe(true);
  for (const damage of [
    { media: 'image/jpeg' },
    { media: 'image/svg+xml' },
    { bytes: 'PHN2Zz4=' },
    { bytes: `${aPicture.bytes}<` },
    { bytes: aPicture.bytes.padEnd(700_000, 'A') },
    { alt: undefined },
  ])
    expect(
      v.is(cardSchema.question, card({ ...aPicture, ...damage })),
      JSON.stringify(damage).slice(0, 40),
    ).toBe(false);
});
