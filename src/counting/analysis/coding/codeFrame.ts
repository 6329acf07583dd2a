/** One thing that answers in words may be about, as an officer calls it. */
export interface FrameCode {
  /** From 1; a number that was given once is never given again. */
  readonly code: number;
  readonly label: string;
  /** Codes of one theme are counted together, too. */
  readonly theme?: string;
}

/**
 * The codes of one question in words, the same in every wave of the survey.
 *
 * Answers keep the numbers that they were given. What became of a number is said here alone: so a merge or its undoing
 * holds for every wave, and changes no answer.
 */
export interface CodeFrame {
  /** Whose answers are coded (openTexts.ts). */
  readonly open: string;
  /** In the officer's order. */
  readonly codes: readonly FrameCode[];
  /** By a number that is no more, the number that it went into. */
  readonly merged: Readonly<Record<number, number>>;
  /** The next number to give. */
  readonly next: number;
}

/** A frame without codes. */
export function emptyFrame(open: string): CodeFrame {
  return { open, codes: [], merged: {}, next: 1 };
}

/** Whether a code of the frame is called so already, whatever capitals are used. */
export function hasLabel({ codes }: CodeFrame, label: string): boolean {
  const wanted = plain(label);
  return codes.some((one) => plain(one.label) === wanted);
}

/** With one more code at the end; as it was where the label is empty or taken. */
export function withCode(frame: CodeFrame, label: string): CodeFrame {
  const given = label.trim();
  if (given === '' || hasLabel(frame, given)) return frame;
  const { codes, next } = frame;
  return { ...frame, codes: [...codes, { code: next, label: given }], next: next + 1 };
}

/** With another label for a code; as it was where the label is empty or another code has it. */
export function renamed(frame: CodeFrame, code: number, label: string): CodeFrame {
  const given = label.trim();
  const others = { ...frame, codes: frame.codes.filter((one) => one.code !== code) };
  return given === '' || hasLabel(others, given) ? frame : changed(frame, code, { label: given });
}

/** With a code in a theme, or in none where it is empty. */
export function themed(frame: CodeFrame, code: number, theme: string): CodeFrame {
  const given = theme.trim();
  const known = frame.codes.find((one) => one.theme !== undefined && plain(one.theme) === plain(given));
  const codes = frame.codes.map(({ theme: before, ...one }) => {
    if (one.code !== code) return before === undefined ? one : { ...one, theme: before };
    return given === '' ? one : { ...one, theme: known?.theme ?? given };
  });
  return { ...frame, codes };
}

/** Two codes as one: whoever had either has the second. As it was where one of them is not in the frame. */
export function mergedInto(frame: CodeFrame, code: number, into: number): CodeFrame {
  const has = (wanted: number) => frame.codes.some((one) => one.code === wanted);
  if (code === into || !has(code) || !has(into)) return frame;
  return {
    ...frame,
    codes: frame.codes.filter((one) => one.code !== code),
    merged: { ...frame.merged, [code]: into },
  };
}

/** Without a code. Answers that had no other are not coded. */
export function withoutCode(frame: CodeFrame, code: number): CodeFrame {
  return { ...frame, codes: frame.codes.filter((one) => one.code !== code) };
}

/** With a code so many places further down, or up where it is below 0; it stops at the ends. */
export function movedBy(frame: CodeFrame, code: number, places: number): CodeFrame {
  const from = frame.codes.findIndex((one) => one.code === code);
  const one = frame.codes[from];
  if (one === undefined) return frame;
  const codes = frame.codes.filter((other) => other !== one);
  codes.splice(Math.max(0, Math.min(codes.length, from + places)), 0, one);
  return { ...frame, codes };
}

/** What the numbers that an answer was given mean now: codes of the frame, in its order, each once. */
export function codesNow({ codes, merged }: CodeFrame, given: readonly number[]): readonly number[] {
  if (given.length === 0) return [];
  const meant = new Set(given.map((code) => endOf(merged, code)));
  return codes.flatMap(({ code }) => (meant.has(code) ? [code] : []));
}

// A back-up may hold anything: no round of merges is followed for ever.
function endOf(merged: CodeFrame['merged'], code: number): number {
  let now = code;
  for (const _ of Object.keys(merged)) now = merged[now] ?? now;
  return now;
}

function changed(frame: CodeFrame, code: number, change: Partial<FrameCode>): CodeFrame {
  return { ...frame, codes: frame.codes.map((one) => (one.code === code ? { ...one, ...change } : one)) };
}

function plain(label: string): string {
  return label.trim().toLowerCase();
}
