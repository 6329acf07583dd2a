/**
 * A short trace of a text, the same for the same text only, but for a chance of one in a billion billions: it shows
 * that something changed, and guards against no one who wants it not to show.
 *
 * Two FNV-1a sums of 32 bits with different beginnings.
 *
 * @returns 16 hexadecimal digits.
 */
export function traceOf(text: string): string {
  return [0x811c9dc5, 0x01234567]
    .map((start) => {
      let sum = start;
      for (let i = 0; i < text.length; i++) {
        sum ^= text.charCodeAt(i);
        // The multiplier differs too: the same one would keep two texts together that met once.
        sum = Math.imul(sum, start === 0x811c9dc5 ? 0x01000193 : 0x85ebca6b);
        sum ^= sum >>> 15;
      }
      return (sum >>> 0).toString(16).padStart(8, '0');
    })
    .join('');
}

/** The trace of weights to the last bit, whatever order the responses are in. */
export function exactTrace(ids: readonly string[], weights: Float64Array): string {
  // The shortest text that is read as the same number: two weights have one only where every bit is the same.
  const lines = ids.map((id, i) => `${id} ${weights[i] ?? 0}`);
  return traceOf(lines.sort().join('\n'));
}

/** The trace of weights, whatever order the responses are in: to nine figures, which is what raking reaches. */
export function weightsTrace(ids: readonly string[], weights: Float64Array): string {
  const lines = ids.map((id, i) => `${id} ${(weights[i] ?? 0).toPrecision(9)}`);
  return traceOf(lines.sort().join('\n'));
}
