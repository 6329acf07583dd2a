/**
 * Makes every wave of the sample council up to so many responses, by counting some again under other names.
 *
 * @param {import('playwright-core').Page} page
 * @param {number} wanted
 * @param {number} [times] How often each question is asked and answered, under other names.
 * @returns {Promise<number>} Records of responses that there were.
 */
export function makeUp(page, wanted, times = 1) {
  return page.evaluate(
    async ([most, times]) => {
      /** @template Value @param {IDBRequest<Value>} request @returns {Promise<Value>} */
      const done = (request) =>
        new Promise((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const database = await done(indexedDB.open('soundings'));
      const store = (name = 'responses') => database.transaction(name, 'readwrite').objectStore(name);
      const names = (/** @type {string} */ id) =>
        Array.from({ length: times }, (_, time) => (time === 0 ? id : `${id}_${time + 1}`));
      for (const form of await done(store('questionnaires').getAll())) {
        const modules = form.modules.map((/** @type {any} */ module) => ({
          ...module,
          questions: module.questions.flatMap((/** @type {any} */ question) =>
            names(question.id).map((id) => ({ ...question, id })),
          ),
        }));
        await done(store('questionnaires').put({ ...form, modules }));
      }
      const rows = await done(store().getAll());
      /** What of each wave is there: it lies in several records. @type {Map<string, number>} */
      const there = new Map();
      const countIn = (/** @type {{ bytes: Uint8Array }} */ row) =>
        JSON.parse(new TextDecoder().decode(row.bytes)).length;
      for (const row of rows) there.set(row.wave, (there.get(row.wave) ?? 0) + countIn(row));
      for (const row of rows) {
        const all = JSON.parse(new TextDecoder().decode(row.bytes)).map((/** @type {any} */ one) => ({
          ...one,
          answers: Object.fromEntries(
            Object.entries(one.answers).flatMap(([id, answer]) => names(id).map((name) => [name, answer])),
          ),
        }));
        const keep = (/** @type {object} */ record, /** @type {object[]} */ some) =>
          done(store().put({ ...record, bytes: new TextEncoder().encode(JSON.stringify(some)) }));
        const { key, ...unnamed } = row;
        await keep(row, all);
        // In records of the size that the app makes.
        for (let time = 1, have = there.get(row.wave) ?? 0; have < most; time += 1) {
          const again = all
            .slice(0, most - have)
            .map((/** @type {object} */ one, /** @type {number} */ i) => ({
              ...one,
              id: `again${key}-${time}-${i}`,
            }));
          await keep(unnamed, again);
          have += again.length;
          there.set(row.wave, have);
        }
      }
      database.close();
      return rows.length;
    },
    /** @type {const} */ ([wanted, times]),
  );
}
