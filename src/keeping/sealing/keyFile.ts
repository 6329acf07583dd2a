/** What a key file holds under its seal: the same lines as `age-keygen` writes. */
export function keyFileText(key: {
  readonly identity: string;
  readonly recipient: string;
  readonly note: string;
}): string {
  // A line of its own could pass for a key.
  const note = key.note.replace(/\s+/g, ' ');
  return `# ${note}\n# public key: ${key.recipient}\n${key.identity}\n`;
}

/** The private keys in the text of a key file, ours or one of `age-keygen`; none when it holds none. */
export function identitiesIn(text: string): readonly string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line.startsWith('AGE-SECRET-KEY-1'));
}
