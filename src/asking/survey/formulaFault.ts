import type { PatternFault } from './textPattern.ts';

/** Why a text is no formula of ours, as facts. `at` counts characters from 0. */
export type FormulaFault =
  | { readonly kind: 'emptyFormula'; readonly at: number }
  | { readonly kind: 'formulaTooLong'; readonly at: number; readonly length: number; readonly limit: number }
  | { readonly kind: 'formulaTooDeep'; readonly at: number; readonly limit: number }
  /** A character that begins nothing: a lone `!`, a path, an index in square brackets. */
  | { readonly kind: 'strayCharacter'; readonly at: number; readonly found: string }
  | { readonly kind: 'openText'; readonly at: number; readonly quote: string }
  | { readonly kind: 'badReference'; readonly at: number; readonly found: string }
  | { readonly kind: 'badNumber'; readonly at: number; readonly found: string }
  /** `found` is null at the end of the text. */
  | {
      readonly kind: 'unexpected';
      readonly at: number;
      readonly found: string | null;
      readonly expected: Expected;
    }
  | { readonly kind: 'unknownFunction'; readonly at: number; readonly name: string }
  | {
      readonly kind: 'wrongArguments';
      readonly at: number;
      readonly name: string;
      readonly found: number;
      readonly least: number;
      /** Null when there may be any number. */
      readonly most: number | null;
    }
  /** An argument that must be `${name}`, as in count(), or a text in quotes, as the pattern of regex(). */
  | {
      readonly kind: 'wrongArgument';
      readonly at: number;
      readonly name: string;
      readonly expected: 'reference' | 'text' | 'parent';
    }
  | { readonly kind: 'badPattern'; readonly at: number; readonly fault: PatternFault };

/** What should have stood where a formula cannot be read. */
export type Expected = 'value' | 'operator' | '(' | ')' | ', or )';
