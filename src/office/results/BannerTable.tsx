import { chosenWords } from '../../words/chosenTables.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { resultsWords } from '../../words/results.ts';
import { uiWords } from '../../words/ui.ts';
import type { ChosenCellView, ChosenView } from './chosenView.ts';

const words = wordsIn(chosenWords, 'en');
const { answer } = wordsIn(resultsWords, 'en');
const { scrollable } = wordsIn(uiWords, 'en');

/** A question by sets of groups side by side, with its bases, remarks and method. It scrolls in its own box. */
export function BannerTable({ view }: { readonly view: ChosenView }) {
  const columns = view.sets.reduce((sum, { heads }) => sum + heads.length, 0);
  return (
    <article class={view.isWide ? 'tables-one tables-one--wide' : 'tables-one'}>
      <h2 class="govuk-heading-m">{view.caption}</h2>
      <p class="govuk-body-s result-asked">{view.title}</p>
      <section
        class="ui-table-box"
        aria-label={`${view.caption}. ${scrollable}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
        tabIndex={0}
      >
        <table class="govuk-table tables-table" style={{ '--columns': columns }}>
          <caption class="govuk-visually-hidden">{view.caption}</caption>
          <Heads view={view} />
          <tbody class="govuk-table__body">
            {view.lines.map((line) => (
              <tr class={line.isNet ? 'govuk-table__row ui-strong-row' : 'govuk-table__row'} key={line.key}>
                <th scope="row" class="govuk-table__header">
                  {line.label}
                </th>
                {line.cells.map((cell, at) => (
                  <td class={cellClass(view, at)} key={`${at}`}>
                    <Cell cell={cell} />
                  </td>
                ))}
              </tr>
            ))}
            {view.means.map(({ key, label, cells }) => (
              <tr class="govuk-table__row tables-mean" key={key}>
                <th scope="row" class="govuk-table__header">
                  {label}
                </th>
                {cells.map((cell, at) => (
                  <td class={cellClass(view, at)} key={`${at}`}>
                    <Cell cell={cell} />
                  </td>
                ))}
              </tr>
            ))}
            {view.bases.map(({ key, label, counts }) => (
              <tr class="govuk-table__row tables-base" key={key}>
                <th scope="row" class="govuk-table__header">
                  {label}
                </th>
                {counts.map((count, at) => (
                  <td class={cellClass(view, at)} key={`${at}`}>
                    {count}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {view.remarks.map((remark) => (
        <p class="govuk-body-s result-note" key={remark}>
          {remark}
        </p>
      ))}
      <div class="result-method">
        {view.method.map((part) => (
          <p class="govuk-body-s result-note" key={part}>
            {part}
          </p>
        ))}
      </div>
    </article>
  );
}

function Heads({ view }: { readonly view: ChosenView }) {
  const hasNames = view.sets.some(({ name }) => name !== '');
  return (
    <thead class="govuk-table__head">
      {hasNames ? (
        <tr class="govuk-table__row">
          <td class="govuk-table__cell" />
          {view.sets.map(({ name, heads }, at) =>
            name === '' ? (
              <td class="govuk-table__cell" key={`${at}`} />
            ) : (
              <th
                scope="colgroup"
                colSpan={heads.length}
                class={`govuk-table__header tables-set${at === 0 ? '' : ' tables-first'}`}
                key={`${at}`}
              >
                {name}
              </th>
            ),
          )}
        </tr>
      ) : null}
      <tr class="govuk-table__row">
        <th scope="col" class="govuk-table__header">
          {answer}
        </th>
        {view.sets
          .flatMap(({ heads }) => heads)
          .map((head, at) => (
            <th
              scope="col"
              class={`govuk-table__header govuk-table__header--numeric${startsSet(view, at)}`}
              key={`${at}`}
            >
              {head}
            </th>
          ))}
      </tr>
    </thead>
  );
}

function Cell({ cell }: { readonly cell: ChosenCellView }) {
  return (
    <>
      {cell.hidden ? <span class="result-hidden">{cell.figure}</span> : cell.figure}
      {cell.letters === null ? null : (
        <span class="tables-letters">
          <span class="govuk-visually-hidden">{words.higherThan}</span> {cell.letters}
        </span>
      )}
      {cell.under.map((text) => (
        <span class="result-under" key={text}>
          {text}
        </span>
      ))}
    </>
  );
}

function cellClass(view: ChosenView, at: number): string {
  return `govuk-table__cell govuk-table__cell--numeric${startsSet(view, at)}`;
}

/** A line stands before each set of columns but the first. */
function startsSet({ sets }: ChosenView, at: number): string {
  let start = 0;
  for (const { heads } of sets) {
    if (start === at && at > 0) return ' tables-first';
    start += heads.length;
  }
  return '';
}
