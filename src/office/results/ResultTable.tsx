import type { ComponentChildren } from 'preact';
import { DataTable, type TableLine } from '../../ui/DataTable.tsx';
import { wordsIn } from '../../words/inLanguages.ts';
import { resultsWords } from '../../words/results.ts';
import type { CellView, LineView, TableView } from './tableView.ts';

const words = wordsIn(resultsWords, 'en');

interface ResultTableProps {
  readonly view: TableView;
  readonly caption: string;
  readonly unweighted: boolean;
}

/** One table of results: a column for everyone with the figures apart, or a column for each group. */
export function ResultTable({ view, caption, unweighted }: ResultTableProps) {
  const alone = view.heads.length === 1;
  // An open sample has no precision to tell.
  const precise = view.bases.length > 1;
  const heads = alone
    ? [
        words.share,
        ...(precise ? [words.interval, words.effectiveBase, words.designEffect] : []),
        ...(unweighted ? [words.unweighted] : []),
      ]
    : view.heads;
  const lines = view.lines.map(
    (line): TableLine => ({
      key: line.key,
      strong: line.isNet,
      cells: [
        <Label key="label" line={line} />,
        ...line.cells.flatMap((cell) =>
          alone
            ? apart(cell, { precise, unweighted })
            : [<Together key={line.key} cell={cell} unweighted={unweighted} />],
        ),
      ],
    }),
  );
  const under = [...view.summaries, ...view.bases].map(
    ({ key, label, counts }): TableLine => ({
      key,
      cells: [label, ...counts, ...(alone ? Array.from({ length: heads.length - 1 }, () => '') : [])],
    }),
  );
  return (
    <DataTable
      caption={caption}
      hideCaption={true}
      heads={[{ text: words.answer }, ...heads.map((text) => ({ text, numeric: true }))]}
      lines={[...lines, ...under]}
    />
  );
}

function Label({ line }: { readonly line: LineView }) {
  return (
    <>
      {line.label}
      {line.note === null ? null : <span class="result-soft"> ({line.note})</span>}
    </>
  );
}

function apart(
  { share, interval, effectiveBase, designEffect, unweighted, hidden }: CellView,
  shown: { readonly precise: boolean; readonly unweighted: boolean },
): ComponentChildren[] {
  return [
    hidden ? <Hidden key="share" why={share} /> : share,
    ...(shown.precise ? [interval ?? '', effectiveBase ?? '', designEffect ?? ''] : []),
    ...(shown.unweighted ? [unweighted ?? ''] : []),
  ];
}

function Hidden({ why }: { readonly why: string }) {
  return <span class="result-hidden">{why}</span>;
}

function Together({ cell, unweighted }: { readonly cell: CellView; readonly unweighted: boolean }) {
  if (cell.hidden) return <Hidden why={cell.share} />;
  return (
    <>
      {cell.share}
      {cell.interval === null ? null : <span class="result-under">{cell.interval}</span>}
      {unweighted ? (
        <span class="result-under">
          {words.unweighted} {cell.unweighted}
        </span>
      ) : null}
    </>
  );
}
