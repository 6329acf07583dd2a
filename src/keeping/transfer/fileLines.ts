import type { Problem } from '../../core/problem.ts';

/** How much of a file is read. */
export interface LineLimits {
  /** Most bytes of a line. */
  readonly line: number;
  /** Most lines, empty ones too: a file may be of nothing else. */
  readonly lines: number;
  /** Most bytes of the file. */
  readonly file: number;
}

const LINE_FEED = 0x0a;
const RETURN = 0x0d;
const PIECE = 1_000_000;

/**
 * Reads a bundle line by line as it comes, so that no more than a line of it is held. Empty lines are passed over, and so
 * are the line ends that mail and editors make.
 *
 * @param parts Bytes of the file, in order, in pieces of any length.
 * @param take Is given each line; a problem that it returns ends the reading.
 * @returns The first problem, `fileTooLarge`, `tooManyInFile`, `damagedFile` with the cause `long`; null at the end of the file.
 */
export async function eachLine(
  parts: AsyncIterable<Uint8Array>,
  limits: LineLimits,
  take: (line: Uint8Array<ArrayBuffer>, number: number) => Promise<Problem | null>,
): Promise<Problem | null> {
  let rest: Uint8Array[] = [];
  let [restLength, bytes, number] = [0, 0, 0];
  const takeRest = async () => {
    const line = joined(rest, restLength);
    [rest, restLength] = [[], 0];
    number += 1;
    if (number > limits.lines) return tooManyLines(limits.lines);
    const end = line.at(-1) === RETURN ? line.length - 1 : line.length;
    if (end > limits.line) return tooLong(number);
    return end === 0 ? null : take(line.slice(0, end), number);
  };
  const addRest = (part: Uint8Array) => {
    rest.push(part);
    restLength += part.length;
  };
  for await (const part of parts) {
    bytes += part.length;
    if (bytes > limits.file) return { kind: 'fileTooLarge', what: 'bundle', bytes, limit: limits.file };
    let from = 0;
    for (let end = part.indexOf(LINE_FEED); end >= 0; end = part.indexOf(LINE_FEED, from)) {
      addRest(part.subarray(from, end));
      const problem = await takeRest();
      if (problem !== null) return problem;
      from = end + 1;
    }
    addRest(part.subarray(from));
    if (restLength > limits.line + 1) return tooLong(number + 1);
  }
  return takeRest();
}

/** The bytes of a file in pieces. Not its own stream: some browsers let nobody go through that. */
export async function* partsOf(file: Blob): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  for (let from = 0; from < file.size; from += PIECE)
    yield new Uint8Array(await file.slice(from, from + PIECE).arrayBuffer());
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(length);
  let from = 0;
  for (const part of parts) {
    whole.set(part, from);
    from += part.length;
  }
  return whole;
}

function tooManyLines(limit: number): Problem {
  return { kind: 'tooManyInFile', what: 'bundle', of: 'lines', limit };
}

function tooLong(line: number): Problem {
  return { kind: 'damagedFile', what: 'bundle', line, cause: 'long' };
}
