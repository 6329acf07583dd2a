import { type WishesSetting, type WishPurpose, wishSettingOf } from '../../asking/survey/wishes.ts';
import type { Day } from '../../core/day.ts';
import { dayInWords } from '../../words/days.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { wishesWords } from '../../words/wishes.ts';

const { standing } = wordsIn(wishesWords, 'en');

/** Whether wishes of a purpose are asked for, and until when they are kept. */
export function standingText(setting: WishesSetting, purpose: WishPurpose, today: Day): string {
  const { until, keys } = wishSettingOf(setting, purpose);
  if (until === null) return standing.off;
  if (keys.length === 0) return standing.noKey;
  return until < today ? standing.past(dayInWords(until)) : standing.on(dayInWords(until));
}
