import type { Problem } from '../core/problem.ts';
import { fail, ok, type Result } from '../core/result.ts';
import { typedWords } from '../keeping/sealing/keyText.ts';
import { LARGEST_KEY_FILE } from '../keeping/sealing/sealedFile.ts';
import type { GivenKey } from '../keeping/sealing/sealingWork.ts';

/** A chosen key file with its words. `notAKeyFile` when it is far too large, or gone since it was chosen. */
export async function keyOfFile(file: File, words: string): Promise<Result<GivenKey, Problem>> {
  if (file.size > LARGEST_KEY_FILE) return fail({ kind: 'notAKeyFile' });
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    return ok({ how: 'file', bytes, passphrase: typedWords(words) });
  } catch (cause) {
    // A stick was pulled out.
    if (cause instanceof DOMException) return fail({ kind: 'notAKeyFile' });
    throw cause;
  }
}
