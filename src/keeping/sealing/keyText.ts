/** How every private key of the sort used here begins; 58 letters and digits follow. */
const PREFIX = 'AGE-SECRET-KEY-1';

/** The letters that stand together on paper. */
const GROUP = /.{1,4}/g;

/** A key as people write it, as programs read it: capitals, without spaces, with its beginning if that was left out. */
export function typedKey(text: string): string {
  const plain = text.replace(/\s+/g, '').toUpperCase();
  if (plain === '' || plain.startsWith(PREFIX)) return plain;
  return `${PREFIX}${plain.replaceAll('-', '')}`;
}

/** Whether a text is a private key to its last letter, as the QR code on paper holds it; right or wrong. */
export function isKeyText(text: string): boolean {
  return /^AGE-SECRET-KEY-1[0-9A-Z]{58}$/.test(text);
}

/** A private key on paper: its beginning, which is the same for all, and the rest in groups of four. */
export function keyGroups(identity: string): { readonly prefix: string; readonly groups: readonly string[] } {
  const rest = identity.startsWith(PREFIX) ? identity.slice(PREFIX.length) : '';
  if (rest === '') throw new RangeError('keyGroups requires a private key');
  return { prefix: PREFIX, groups: Array.from(rest.matchAll(GROUP), ([group]) => group) };
}

/** Words of a passphrase with one space between, as they are sealed with. */
export function typedWords(text: string): string {
  return text.normalize('NFC').trim().replace(/\s+/g, ' ');
}

/** The fewest letters of a passphrase that somebody thought up, and the fewest different ones among them. */
export const LEAST_LETTERS = 20;
const LEAST_DIFFERENT = 8;

/** Whether words that somebody thought up are long and varied enough to lock a key that lies on a share. */
export function isStrongEnough(words: string): boolean {
  const letters = [...typedWords(words)];
  return letters.length >= LEAST_LETTERS && new Set(letters).size >= LEAST_DIFFERENT;
}
