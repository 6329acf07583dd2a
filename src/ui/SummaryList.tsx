import type { ComponentChildren } from 'preact';

export interface SummaryRow {
  readonly key: string;
  readonly value: ComponentChildren;
  /** A way to change it: an address, or something to do. */
  readonly action?: { readonly text: string; readonly to?: string; readonly onPress?: () => void };
}

/** Names and what they are, one under the other. */
export function SummaryList({ rows }: { readonly rows: readonly SummaryRow[] }) {
  return (
    <dl class="govuk-summary-list">
      {rows.map(({ key, value, action }) => (
        <div
          class={
            action ? 'govuk-summary-list__row' : 'govuk-summary-list__row govuk-summary-list__row--no-actions'
          }
          key={key}
        >
          <dt class="govuk-summary-list__key">{key}</dt>
          <dd class="govuk-summary-list__value">{value}</dd>
          {action ? (
            <dd class="govuk-summary-list__actions">
              {action.to === undefined ? (
                <button type="button" class="govuk-link ui-plain ui-link" onClick={action.onPress}>
                  {action.text}
                  <span class="govuk-visually-hidden"> {key}</span>
                </button>
              ) : (
                <a class="govuk-link" href={action.to}>
                  {action.text}
                  <span class="govuk-visually-hidden"> {key}</span>
                </a>
              )}
            </dd>
          ) : null}
        </div>
      ))}
    </dl>
  );
}
