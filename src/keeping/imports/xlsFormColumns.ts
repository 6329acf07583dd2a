import { formLanguage } from './xlsFormLanguages.ts';

/** What a header of a sheet says that its column holds. */
export type FormColumn =
  | { readonly sort: 'plain'; readonly name: string }
  | {
      readonly sort: 'text';
      readonly name: string;
      readonly language: string | null;
      readonly isGuessed: boolean;
    }
  | { readonly sort: 'own'; readonly name: string }
  /** Known to forms, and nothing that can be taken over. */
  | { readonly sort: 'leftOut'; readonly name: string }
  | { readonly sort: 'unknown'; readonly name: string };

/** Other names of columns, as forms of all ages have them. */
const aliases: ReadonlyMap<string, string> = new Map([
  ['caption', 'label'],
  ['value', 'name'],
  ['list', 'list_name'],
  ['relevance', 'relevant'],
  ['calculate', 'calculation'],
  ['readonly', 'read_only'],
  ['jr:constraintmsg', 'constraint_message'],
  ['jr:requiredmsg', 'required_message'],
  ['constraintmsg', 'constraint_message'],
  ['requiredmsg', 'required_message'],
  ['jr:count', 'repeat_count'],
  ['command', 'type'],
  ['title', 'form_title'],
  ['id_string', 'form_id'],
  ['set_form_title', 'form_title'],
  ['set_form_id', 'form_id'],
]);

const texts = new Set(['label', 'hint', 'guidance_hint', 'constraint_message', 'required_message']);
const plain = new Set([
  'type',
  'name',
  'list_name',
  'relevant',
  'required',
  'constraint',
  'calculation',
  'appearance',
  'parameters',
  'choice_filter',
  'read_only',
  'repeat_count',
  'form_title',
  'form_id',
  'version',
  'default_language',
  'default',
  'disabled',
]);
const leftOut = new Set([
  'trigger',
  'image',
  'big-image',
  'audio',
  'video',
  'autoplay',
  'rows',
  'intent',
  'accuracythreshold',
  'save_to',
  'preload',
  'preloadparams',
]);

/** Reads a header: whatever its capitals and spaces, with one colon or two before the language. */
export function formColumn(header: string): FormColumn {
  const trimmed = header.trim();
  const own = /^soundings(?:::|_)(.+)$/i.exec(trimmed)?.[1];
  if (own !== undefined) return { sort: 'own', name: own };
  const parts = trimmed.split(/\s*::\s*/);
  const [first = '', ...rest] = parts.length > 1 || isName(trimmed) ? parts : trimmed.split(/\s*:\s*/);
  const isWrapped = ['bind', 'control', 'body', 'media'].includes(first.toLowerCase());
  const [name, language] = isWrapped ? [canonical(rest[0] ?? ''), rest[1]] : [canonical(first), rest[0]];
  if (texts.has(name)) {
    const spoken = language === undefined || language === '' ? null : formLanguage(language);
    return { sort: 'text', name, language: spoken?.code ?? null, isGuessed: spoken?.isGuessed ?? false };
  }
  if (plain.has(name)) return { sort: 'plain', name };
  return { sort: leftOut.has(name) ? 'leftOut' : 'unknown', name: trimmed };
}

function isName(header: string): boolean {
  return aliases.has(header.toLowerCase());
}

function canonical(name: string): string {
  const low = name
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '_');
  return aliases.get(low) ?? low;
}
