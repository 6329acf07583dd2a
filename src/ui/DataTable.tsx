import type { ComponentChildren } from 'preact';
import { wordsIn } from '../words/inLanguages.ts';
import { uiWords } from '../words/ui.ts';

export interface TableHead {
  readonly text: ComponentChildren;
  readonly numeric?: boolean;
}

export interface TableLine {
  readonly key: string;
  /** The first cell names the line; the last one runs to the end where there are fewer of them than heads. */
  readonly cells: readonly ComponentChildren[];
  readonly strong?: boolean;
}

interface DataTableProps {
  readonly caption: string;
  readonly hideCaption?: boolean;
  readonly heads: readonly TableHead[];
  readonly lines: readonly TableLine[];
}

/** A table that scrolls in its own box when the page is narrow, reachable by keyboard. */
export function DataTable({ caption, hideCaption = false, heads, lines }: DataTableProps) {
  const isLong = ({ cells }: TableLine, index: number) =>
    index === cells.length - 1 && cells.length < heads.length;
  const numeric = (index: number) => (heads[index]?.numeric ? ' govuk-table__cell--numeric' : '');
  return (
    <section
      class="ui-table-box"
      aria-label={`${caption}. ${wordsIn(uiWords, 'en').scrollable}`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
      tabIndex={0}
    >
      <table class="govuk-table">
        <caption
          class={hideCaption ? 'govuk-visually-hidden' : 'govuk-table__caption govuk-table__caption--s'}
        >
          {caption}
        </caption>
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">
            {heads.map((head, index) => (
              <th
                scope="col"
                key={`${index}`}
                class={`govuk-table__header${head.numeric ? ' govuk-table__header--numeric' : ''}`}
              >
                {head.text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody class="govuk-table__body">
          {lines.map((line) => (
            <tr class={line.strong ? 'govuk-table__row ui-strong-row' : 'govuk-table__row'} key={line.key}>
              {line.cells.map((cell, index) =>
                index === 0 ? (
                  <th scope="row" class="govuk-table__header" key={heads[index] ? `${index}` : line.key}>
                    {cell}
                  </th>
                ) : (
                  <td
                    class={`govuk-table__cell${isLong(line, index) ? '' : numeric(index)}`}
                    colSpan={isLong(line, index) ? heads.length - index : undefined}
                    key={`${index}`}
                  >
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
