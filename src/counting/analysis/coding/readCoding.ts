import type { CodeFrame, FrameCode } from './codeFrame.ts';
import type { Coding, Codings } from './codings.ts';

type Kept = Readonly<Record<string, unknown>>;

/** The code frames that were kept: what cannot be read is passed over, as a back-up may come from another version. */
export function readFrames(kept: unknown): readonly CodeFrame[] {
  const frames = Array.isArray(kept) ? kept.flatMap((one: unknown) => readFrame(one) ?? []) : [];
  return frames.filter(({ open }, place) => frames.findIndex((other) => other.open === open) === place);
}

/** How answers were coded, as it was kept. */
export function readCodings(kept: unknown): Codings {
  return Object.fromEntries(
    Object.entries(objectOf(kept)).flatMap(([response, one]) => {
      const coding = readOne(one);
      return coding === null ? [] : [[response, coding] as const];
    }),
  );
}

function readFrame(kept: unknown): CodeFrame | null {
  const { open, codes, merged, next } = objectOf(kept);
  if (typeof open !== 'string' || !Array.isArray(codes)) return null;
  const read = codes.flatMap((one: unknown) => readCode(one) ?? []);
  const unlike = read.filter(({ code }, place) => read.findIndex((other) => other.code === code) === place);
  const into = Object.entries(objectOf(merged)).flatMap(([from, to]) =>
    isCode(Number(from)) && isCode(to) ? [[Number(from), to] as const] : [],
  );
  // Numbers are never given twice, whatever a file says.
  const least = 1 + Math.max(0, ...unlike.map(({ code }) => code), ...into.flat());
  return {
    open,
    codes: unlike,
    merged: Object.fromEntries(into),
    next: isCode(next) ? Math.max(next, least) : least,
  };
}

function readCode(kept: unknown): FrameCode | null {
  const { code, label, theme } = objectOf(kept);
  if (!isCode(code) || typeof label !== 'string' || label.trim() === '') return null;
  return typeof theme === 'string' && theme.trim() !== '' ? { code, label, theme } : { code, label };
}

function readOne(kept: unknown): Coding | null {
  const { codes, mark, look } = objectOf(kept);
  if (!Array.isArray(codes) || typeof mark !== 'string') return null;
  return { codes: codes.filter(isCode), mark, ...(look === true && { look }) };
}

function isCode(given: unknown): given is number {
  return typeof given === 'number' && Number.isInteger(given) && given > 0;
}

function objectOf(kept: unknown): Kept {
  return typeof kept === 'object' && kept !== null ? (kept as Kept) : {};
}
