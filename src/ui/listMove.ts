/** What a key does to an open or closed list under a box. `active` -1 is the box itself. */
export type ListMove =
  | { readonly does: 'move'; readonly to: number }
  | { readonly does: 'choose' }
  | { readonly does: 'close' }
  | { readonly does: 'nothing' };

interface ListPlace {
  readonly open: boolean;
  /** Index of the option the keyboard is on, or -1. */
  readonly active: number;
  readonly count: number;
}

const nothing: ListMove = { does: 'nothing' };

/**
 * The keys of an editable combobox, as in the ARIA Authoring Practices Guide: arrows go round through the list and the
 * box, Home and End reach its ends once the keyboard is in the list, Enter takes the option, Escape closes.
 */
export function listMove(key: string, place: ListPlace): ListMove {
  const { open, active, count } = place;
  const to = targetOf(key, place);
  if (to !== null && count > 0) return { does: 'move', to };
  if (open && key === 'Escape') return { does: 'close' };
  return open && active >= 0 && key === 'Enter' ? { does: 'choose' } : nothing;
}

/** The option a key goes to, or null for a key that goes nowhere. */
function targetOf(key: string, { open, active, count }: ListPlace): number | null {
  if (key === 'ArrowDown') return active + 1 < count ? active + 1 : 0;
  if (key === 'ArrowUp') return active > 0 ? active - 1 : count - 1;
  if (!open || active < 0) return null;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}
