import { card } from './card/card.ts';
import { computed } from './computed/computed.ts';
import { consent } from './consent/consent.ts';
import { constantSum } from './constantSum/constantSum.ts';
import { date } from './date/date.ts';
import type { Kind } from './kind.ts';
import type { RareKind } from './kinds.ts';
import { longList } from './longList/longList.ts';
import { multiple } from './multiple/multiple.ts';
import { multipleGrid } from './multipleGrid/multipleGrid.ts';
import { number } from './number/number.ts';
import { postcode } from './postcode/postcode.ts';
import { ranking } from './ranking/ranking.ts';
import { scale } from './scale/scale.ts';
import { statement } from './statement/statement.ts';
import { text } from './text/text.ts';

/** The rules of every kind that is fetched on demand, once. The compiler names what is missing. No tablet loads them all. */
export const rareKinds: { readonly [K in RareKind]: Kind<K> } = {
  multiple,
  scale,
  number,
  text,
  consent,
  statement,
  date,
  computed,
  postcode,
  ranking,
  constantSum,
  multipleGrid,
  longList,
  card,
};
