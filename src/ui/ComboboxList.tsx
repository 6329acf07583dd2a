import { useEffect, useRef } from 'preact/hooks';
import type { ComboboxOption } from './Combobox.tsx';

interface ComboboxListProps {
  readonly id: string;
  readonly label: string;
  readonly options: readonly ComboboxOption[];
  /** Index of the option that the keyboard is on, or -1. */
  readonly active: number;
  readonly onChoose: (option: ComboboxOption) => void;
}

/** The id of an option, so that the box can name the active one. */
export function optionId(list: string, index: number): string {
  return `${list}-${index}`;
}

/** The list under a combobox. The keyboard never enters it: the box says which option is active. */
export function ComboboxList({ id, label, options, active, onChoose }: ComboboxListProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <div
      class="ui-combobox__list"
      id={id}
      role="listbox"
      aria-label={label}
      ref={list}
      hidden={options.length === 0}
    >
      {options.map((option, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard stays in the box, which names the active option
        <div
          key={option.id}
          id={optionId(id, index)}
          class={`ui-combobox__option${index === active ? ' ui-combobox__option--active' : ''}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          // Keeps the keyboard in the box, so that the list is still there when the finger lifts.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(option)}
        >
          {option.label}
          {option.detail === undefined ? null : <span class="ui-combobox__detail">{option.detail}</span>}
        </div>
      ))}
    </div>
  );
}
