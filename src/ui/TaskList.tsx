import type { ComponentChildren } from 'preact';

export interface Task {
  readonly id: string;
  readonly name: string;
  readonly hint?: string | undefined;
  /** Where it is done; without it the task is not ready yet. */
  readonly to?: string | undefined;
  /** How far it is, in a word or a tag. */
  readonly status: ComponentChildren;
}

/** What there is to do, in order, and how far each thing is. */
export function TaskList({ tasks }: { readonly tasks: readonly Task[] }) {
  return (
    <ul class="govuk-task-list">
      {tasks.map(({ id, name, hint, to, status }) => (
        <li
          class={
            to === undefined
              ? 'govuk-task-list__item'
              : 'govuk-task-list__item govuk-task-list__item--with-link'
          }
          key={id}
        >
          <div class="govuk-task-list__name-and-hint">
            {to === undefined ? (
              name
            ) : (
              <a class="govuk-link govuk-task-list__link" href={to} aria-describedby={`${id}-status`}>
                {name}
              </a>
            )}
            {hint === undefined ? null : <div class="govuk-task-list__hint">{hint}</div>}
          </div>
          <div class="govuk-task-list__status" id={`${id}-status`}>
            {status}
          </div>
        </li>
      ))}
    </ul>
  );
}
