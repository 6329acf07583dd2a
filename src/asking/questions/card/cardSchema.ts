import * as v from 'valibot';
import { face, givenSchema, type KindSchema, textSchema } from '../schemaParts.ts';
import { MOST_LETTERS, mediaOf } from './readPicture.ts';

/** A show card, from outside. Its picture is what it says it is, and described. */
export const cardSchema: KindSchema<'card'> = {
  question: v.strictObject({
    ...face,
    kind: v.literal('card'),
    lines: v.exactOptional(textSchema),
    picture: v.exactOptional(
      v.pipe(
        v.strictObject({
          media: v.picklist(['image/png', 'image/jpeg', 'image/webp']),
          bytes: v.pipe(v.string(), v.maxLength(MOST_LETTERS), v.regex(/^[A-Za-z0-9+/]+={0,2}$/)),
          alt: textSchema,
        }),
        v.check(({ media, bytes }) => mediaOf(bytes) === media),
      ),
    ),
  }),
  answer: givenSchema(v.literal(true)),
};
