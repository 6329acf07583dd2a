/** What a key does while answers are coded. */
export type CodingAct =
  | { readonly act: 'toggle'; readonly place: number }
  | { readonly act: 'next' | 'back' | 'undo' | 'new' | 'find' | 'keep' | 'look' };

/** A key as it was pressed. */
export interface PressedKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** Where the focus was: in a box that is typed in, on something that Enter presses, or on neither. */
export type PressedOn = 'box' | 'button' | 'area';

/** The keys of the codes in their order. The letters of commands are not among them; later codes are found by typing. */
const CODE_KEYS = [...'123456789abcdeghijlmopqrtvwxyz'];

const COMMANDS: Readonly<Record<string, CodingAct>> = {
  Enter: { act: 'next' },
  ArrowRight: { act: 'next' },
  s: { act: 'next' },
  Backspace: { act: 'back' },
  ArrowLeft: { act: 'back' },
  u: { act: 'undo' },
  n: { act: 'new' },
  '/': { act: 'find' },
  k: { act: 'keep' },
  f: { act: 'look' },
};

/** The key of the code at this place; null where it has none. */
export function keyOfCode(place: number): string | null {
  return CODE_KEYS[place] ?? null;
}

/** What a key does; null where it does what it does anywhere. */
export function actOfKey({ key, ctrlKey, metaKey, altKey }: PressedKey, on: PressedOn): CodingAct | null {
  if (on === 'box' || altKey) return null;
  if (ctrlKey || metaKey) return key.toLowerCase() === 'z' ? { act: 'undo' } : null;
  if (on === 'button' && key === 'Enter') return null;
  const name = key.length === 1 ? key.toLowerCase() : key;
  const place = CODE_KEYS.indexOf(name);
  if (place >= 0) return { act: 'toggle', place };
  return Object.hasOwn(COMMANDS, name) ? (COMMANDS[name] ?? null) : null;
}
