import * as v from 'valibot';
import type { Day, Instant } from '../../core/day.ts';
import { daySchema } from '../questions/schemaParts.ts';
import { type OwnKey, ownKeySchema, recipientSchema, withNewer } from './ownKey.ts';

/** What a resident may wish for after an interview: to be contacted by the council, to join its panel, a prize draw. */
export const WISH_PURPOSES = ['council', 'panel', 'draw'] as const;
export type WishPurpose = (typeof WISH_PURPOSES)[number];

/** So many interviews of one tablet stand at least behind whatever wishes leave it together. */
export const LEAST_BEHIND = 10;

/** Most slips that one bundle brings. */
export const MOST_SLIPS = 15_000;

export const purposeSchema = v.picklist(WISH_PURPOSES);

const askedSchema = v.strictObject({ purpose: purposeSchema, recipient: recipientSchema, until: daySchema });

/** Which wishes a survey asks for, as a pack says it: each purpose once, and none with the key of another. */
export const askedWishesSchema = v.pipe(
  v.array(askedSchema),
  v.maxLength(WISH_PURPOSES.length),
  v.check((asked) => isEachOnce(asked.map(({ purpose }) => purpose))),
  v.check((asked) => isEachOnce(asked.map(({ recipient }) => recipient))),
  v.readonly(),
);

/**
 * That a survey asks, after an interview, for a wish of this purpose. It is sealed to `recipient` alone, the public part of
 * the purpose's own key, and destroyed once the day `until` is over.
 */
export type AskedWish = Readonly<v.InferOutput<typeof askedSchema>>;

const settingSchema = v.strictObject({
  v: v.literal(1),
  purposes: v.pipe(
    v.array(
      v.strictObject({
        purpose: purposeSchema,
        until: v.nullable(daySchema),
        keys: v.pipe(v.array(ownKeySchema), v.readonly()),
      }),
    ),
    v.check((purposes) => isEachOnce(purposes.map(({ purpose }) => purpose))),
    v.readonly(),
  ),
});

/** One purpose: the last day on which wishes may be kept, null where none is asked for, and its keys, the newest last. */
export interface WishSetting {
  readonly purpose: WishPurpose;
  readonly until: Day | null;
  readonly keys: readonly OwnKey[];
}

/** What a survey keeps of the wishes that it asks for. Format version 1. */
export interface WishesSetting {
  readonly v: 1;
  readonly purposes: readonly WishSetting[];
}

/** What was kept; null where it cannot be read, as when a newer version wrote it. */
export function readWishesSetting(kept: unknown): WishesSetting | null {
  if (kept === null || kept === undefined) return { v: 1, purposes: [] };
  const read = v.safeParse(settingSchema, kept);
  return read.success ? read.output : null;
}

/** What is kept of one purpose. */
export function wishSettingOf({ purposes }: WishesSetting, purpose: WishPurpose): WishSetting {
  return purposes.find((one) => one.purpose === purpose) ?? { purpose, until: null, keys: [] };
}

/** What is asked for on that day: what has a key of its own and may still be kept. None where it is not to be read. */
export function askedWishes(kept: unknown, today: Day): readonly AskedWish[] {
  const setting = readWishesSetting(kept);
  if (setting === null) return [];
  return WISH_PURPOSES.flatMap((purpose) => {
    const { until, keys } = wishSettingOf(setting, purpose);
    const recipient = keys.at(-1)?.recipient;
    return until === null || until < today || recipient === undefined ? [] : [{ purpose, recipient, until }];
  });
}

/** As a tablet keeps what its pack says, which was made at that moment. */
export function wishesOfPack(asked: readonly AskedWish[], made: Instant): WishesSetting {
  return {
    v: 1,
    purposes: asked.map(({ purpose, until, recipient }) => ({ purpose, until, keys: [{ made, recipient }] })),
  };
}

/** With a last day, or null for asking nobody; the keys stay. */
export function withWishDay(setting: WishesSetting, purpose: WishPurpose, until: Day | null): WishesSetting {
  return withPurpose(setting, { ...wishSettingOf(setting, purpose), until });
}

/** With a newer key for a purpose, to which its wishes are sealed from now on. */
export function withWishKey(setting: WishesSetting, purpose: WishPurpose, key: OwnKey): WishesSetting {
  const own = wishSettingOf(setting, purpose);
  return withPurpose(setting, { ...own, keys: withNewer(own.keys, key) });
}

function withPurpose(setting: WishesSetting, changed: WishSetting): WishesSetting {
  const others = setting.purposes.filter(({ purpose }) => purpose !== changed.purpose);
  return { ...setting, purposes: [...others, changed] };
}

function isEachOnce(names: readonly string[]): boolean {
  return new Set(names).size === names.length;
}
