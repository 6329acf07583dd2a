import type { Subject } from '../../asking/bank/subjects.ts';
import type { Figure } from '../../counting/benchmarks/figure.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { Details } from '../../ui/Details.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { figuresWords } from '../../words/figures.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { SourceLink } from '../SourceLink.tsx';
import { baseOf, notesOf, percentOf, whenOf } from './figureText.ts';

const words = wordsIn(figuresWords, 'en');

interface FigureTableProps {
  readonly caption: string;
  readonly figures: readonly Figure[];
  readonly subject: Subject;
}

/** Every figure with its date, base and source, and how sure each of them is. */
export function FigureTable({ caption, figures, subject }: FigureTableProps) {
  return (
    <DataTable
      caption={caption}
      heads={[
        { text: words.when },
        { text: words.percent, numeric: true },
        { text: words.base },
        { text: words.source },
        { text: words.more },
      ]}
      lines={figures.map((figure) => ({
        key: figure.id,
        cells: [
          <When figure={figure} key="when" />,
          percentOf(figure),
          <>
            {baseOf(figure)}
            <span class="figures-small">{words.modes[figure.mode]}</span>
          </>,
          <>
            <SourceLink address={figure.source.address} />
            <span class="figures-small">{words.quotes[figure.source.kind] ?? figure.source.kind}</span>
          </>,
          <More figure={figure} subject={subject} key="more" />,
        ],
      }))}
    />
  );
}

function When({ figure }: { readonly figure: Figure }) {
  const { precision } = figure.when;
  const isSure = precision === 'days' || precision === 'month';
  return (
    <>
      {whenOf(figure)}
      <span class="figures-tags">
        <Tag colour={isSure ? 'green' : 'grey'}>{words.howSure[precision]}</Tag>
        {figure.standsOut === null ? null : <Tag colour="orange">{words[figure.standsOut]}</Tag>}
      </span>
    </>
  );
}

function More({ figure, subject }: { readonly figure: Figure; readonly subject: Subject }) {
  const alsoAt = figure.source.alsoAt ?? [];
  return (
    <Details
      summary={
        <>
          {words.more}
          <span class="govuk-visually-hidden">{words.moreAbout(whenOf(figure))}</span>
        </>
      }
    >
      {notesOf(figure, subject).map((note) => (
        <p key={note}>{note}</p>
      ))}
      {alsoAt.length === 0 ? null : (
        <p>
          {words.alsoAt}{' '}
          {alsoAt.map((address) => (
            <SourceLink address={address} key={address} />
          ))}
        </p>
      )}
    </Details>
  );
}
