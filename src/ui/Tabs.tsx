import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';

interface Tab {
  readonly id: string;
  readonly label: string;
}

interface TabsProps {
  readonly label: string;
  readonly tabs: readonly Tab[];
  readonly open: string;
  readonly onOpen: (id: string) => void;
  readonly children: ComponentChildren;
}

/** Several views of one thing, one shown. Arrow keys move between the tabs, as screen readers expect. */
export function Tabs({ label, tabs, open, onOpen, children }: TabsProps) {
  const list = useRef<HTMLDivElement>(null);
  const move = (by: number) => {
    const at = tabs.findIndex((tab) => tab.id === open);
    const next = tabs[(at + by + tabs.length) % tabs.length];
    if (!next) return;
    onOpen(next.id);
    list.current?.querySelector<HTMLButtonElement>(`#tab-${next.id}`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowRight') move(1);
    if (event.key === 'ArrowLeft') move(-1);
  };
  return (
    <div class="govuk-tabs">
      <div class="govuk-tabs__list" role="tablist" aria-label={label} ref={list}>
        {tabs.map((tab) => (
          <div
            class={
              tab.id === open
                ? 'govuk-tabs__list-item govuk-tabs__list-item--selected'
                : 'govuk-tabs__list-item'
            }
            key={tab.id}
          >
            <button
              type="button"
              role="tab"
              id={`tab-${tab.id}`}
              class="govuk-tabs__tab ui-plain"
              aria-selected={tab.id === open}
              aria-controls={tab.id === open ? `panel-${tab.id}` : undefined}
              tabIndex={tab.id === open ? 0 : -1}
              onClick={() => onOpen(tab.id)}
              onKeyDown={onKeyDown}
            >
              {tab.label}
            </button>
          </div>
        ))}
      </div>
      <div class="govuk-tabs__panel" role="tabpanel" id={`panel-${open}`} aria-labelledby={`tab-${open}`}>
        {children}
      </div>
    </div>
  );
}
