import type { ComponentType } from 'preact';
import type { InputProps } from './inputProps.ts';
import type { Kind } from './kind.ts';
import type { KindName } from './question.ts';

/** What comes on demand of a kind, so that it can be asked: its rules, and how it is answered. */
export interface AskedKind<K extends KindName> {
  readonly rules: Kind<K>;
  readonly Input: ComponentType<InputProps<K>>;
}
