import {
  type FrameCode,
  hasLabel,
  mergedInto,
  movedBy,
  renamed,
  themed,
  withoutCode,
} from '../../counting/analysis/coding/codeFrame.ts';
import { codingWords } from '../../words/coding.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { type CodingSession, withFrame } from './codingSession.ts';

const { said } = wordsIn(codingWords, 'en');

/** What an officer does with one code of the frame. */
export type FrameAct =
  | { readonly act: 'rename'; readonly label: string }
  | { readonly act: 'theme'; readonly theme: string }
  | { readonly act: 'merge'; readonly into: number }
  | { readonly act: 'move'; readonly places: -1 | 1 }
  | { readonly act: 'remove' };

/** The code of this number; undefined when the frame has none. */
export function codeIn({ coded }: CodingSession, code: number): FrameCode | undefined {
  return coded.frame.codes.find((one) => one.code === code);
}

/** Why a code cannot be called so, in words; null when it can. */
export function labelFault({ coded }: CodingSession, code: number, label: string): string | null {
  const { frame } = coded;
  if (label.trim() === '') return said.labelEmpty;
  const others = { ...frame, codes: frame.codes.filter((one) => one.code !== code) };
  return hasLabel(others, label) ? said.labelTaken : null;
}

/** With one code of the frame changed; as it was where the frame has no such code. */
export function withFrameAct(session: CodingSession, code: number, act: FrameAct): CodingSession {
  const { frame } = session.coded;
  const own = codeIn(session, code);
  if (own === undefined) return session;
  switch (act.act) {
    case 'rename':
      return withFrame(session, renamed(frame, code, act.label), said.renamed(act.label.trim()));
    case 'theme':
      return withFrame(session, themed(frame, code, act.theme), said.themed(own.label, act.theme.trim()));
    case 'merge': {
      const into = codeIn(session, act.into);
      if (into === undefined) return session;
      return withFrame(session, mergedInto(frame, code, act.into), said.merged(own.label, into.label));
    }
    case 'move':
      return withFrame(session, movedBy(frame, code, act.places), said.moved(own.label));
    case 'remove':
      return withFrame(session, withoutCode(frame, code), said.removed(own.label));
  }
}
