/** What a promise comes to. Where that takes longer it rejects with what `late` gives, whatever comes of it afterwards. */
export async function inTime<Value>(
  promise: PromiseLike<Value>,
  withinMs: number,
  late: () => Error,
): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(late()), withinMs);
  });
  try {
    return await Promise.race([promise, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
