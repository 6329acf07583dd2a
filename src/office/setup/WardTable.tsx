import type { WardList } from '../../asking/survey/survey.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { Details } from '../../ui/Details.tsx';
import { dayInWords } from '../../words/days.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { setupWords } from '../../words/setup.ts';

const words = wordsIn(setupWords, 'en');

/** The wards of a survey, folded away. */
export function WardTable({ list }: { readonly list: WardList }) {
  const { targets } = list;
  const heads = [{ text: words.wardName }, { text: words.wardCode }];
  return (
    <Details summary={words.wardsListed(list.wards.length, dayInWords(list.edition))}>
      <DataTable
        caption={words.wardsCaption(dayInWords(list.edition))}
        hideCaption
        heads={targets === null ? heads : [...heads, { text: words.wardShare, numeric: true }]}
        lines={list.wards.map(({ code, name }) => ({
          key: code,
          cells:
            targets === null
              ? [name, code]
              : [name, code, words.percent(((targets[code] ?? 0) * 100).toFixed(1))],
        }))}
      />
    </Details>
  );
}
