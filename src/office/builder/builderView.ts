/** Which page of the builder an address names. */
export type BuilderView =
  | { readonly at: 'list' }
  | { readonly at: 'question'; readonly id: string }
  | { readonly at: 'addQuestion'; readonly module: string }
  | { readonly at: 'addGroup' }
  | { readonly at: 'files' }
  | { readonly at: 'bank' }
  | { readonly at: 'preview'; readonly id: string | null };

/** Reads the part of the address after `?`; anything unknown is the list. */
export function readView(query: string): BuilderView {
  const read = new URLSearchParams(query);
  const question = read.get('question');
  if (question !== null) return { at: 'question', id: question };
  const module = read.get('add');
  if (module !== null) return { at: 'addQuestion', module };
  if (read.has('group')) return { at: 'addGroup' };
  if (read.has('files')) return { at: 'files' };
  if (read.has('bank')) return { at: 'bank' };
  const preview = read.get('preview');
  return preview === null ? { at: 'list' } : { at: 'preview', id: preview === '' ? null : preview };
}

/** The address of the page on a question. */
export function questionAddress(home: string, id: string): string {
  return `${home}?question=${encodeURIComponent(id)}`;
}

/** The address of the preview of a question. */
export function previewAddress(home: string, id: string): string {
  return `${home}?preview=${encodeURIComponent(id)}`;
}
