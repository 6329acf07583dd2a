import { fail, ok, type Result } from '../../core/result.ts';

const [QUOTE, BACKSLASH] = ['"', '\\'].map((sign) => sign.charCodeAt(0));
const OPENING = new Set(['[', '{'].map((sign) => sign.charCodeAt(0)));
const CLOSING = new Set([']', '}'].map((sign) => sign.charCodeAt(0)));

/**
 * Reads JSON from outside, counting its brackets first: what stands in one another too deeply would end the stack of
 * whoever walks it.
 *
 * @param deepest Levels of brackets that may stand in one another.
 * @returns `json` when it is none, `depth` when it is too deep.
 */
export function parsedWithin(text: string, deepest: number): Result<unknown, 'json' | 'depth'> {
  if (depthOf(text) > deepest) return fail('depth');
  try {
    return ok(JSON.parse(text));
  } catch {
    // The parser's error tells no more than that this is no JSON.
    return fail('json');
  }
}

/** How many brackets stand in one another at most; those in texts are none. */
function depthOf(text: string): number {
  let [depth, deepest] = [0, 0];
  let isInText = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (isInText && sign === BACKSLASH) at += 1;
    else if (sign === QUOTE) isInText = !isInText;
    else if (!isInText && OPENING.has(sign)) depth += 1;
    else if (!isInText && CLOSING.has(sign)) depth -= 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}
