import { type AreaPopulation, ageBands } from '../../counting/areas/populations.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { Warning } from '../../ui/Warning.tsx';
import { adultsWords } from '../../words/adults.ts';
import { homeWords } from '../../words/home.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import type { AdultsRead } from './adultsState.ts';

const words = wordsIn(adultsWords, 'en');
const { number } = wordsIn(homeWords, 'en');

interface AdultsPreviewProps {
  readonly read: AdultsRead;
  readonly bundled: AreaPopulation | null;
}

/** What a file holds, beside what is bundled, before it is used. */
export function AdultsPreview({ read, bundled }: AdultsPreviewProps) {
  const persons = read.male.map((count, band) => count + (read.female[band] ?? 0));
  const columns = [read.female, read.male, persons, ...(bundled === null ? [] : [bundled.age.persons])];
  const heads = [
    words.women,
    words.men,
    words.all,
    ...(bundled === null ? [] : [words.bundledIn(bundled.age.date)]),
  ];
  return (
    <div role="status">
      <DataTable
        caption={words.preview(read.name)}
        heads={[{ text: words.age }, ...heads.map((text) => ({ text, numeric: true }))]}
        lines={[
          ...ageBands.map((band, place) => ({
            key: band,
            cells: [band, ...columns.map((counts) => number(counts[place] ?? 0))],
          })),
          {
            key: 'total',
            strong: true,
            cells: [
              words.total,
              ...columns.map((counts) => number(counts.reduce((sum, count) => sum + count, 0))),
            ],
          },
        ]}
      />
      {read.isFarOff ? <Warning>{words.farOff}</Warning> : null}
    </div>
  );
}
