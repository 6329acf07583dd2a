/** What came of something that may go wrong in an expected way: a value, or a problem with its facts. */
export type Result<Value, Trouble> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: Trouble };

export function ok<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

export function fail<Trouble>(problem: Trouble): { readonly ok: false; readonly problem: Trouble } {
  return { ok: false, problem };
}
