import type { Council } from '../../counting/areas/council.ts';
import type { ComboboxOption } from '../../ui/Combobox.tsx';

/** A council as one of many to choose from, told from its neighbours by its type and region. */
export function councilOption({ code, officialName, typeName, region }: Council): ComboboxOption {
  return { id: code, label: officialName, detail: `${typeName}, ${region}` };
}
