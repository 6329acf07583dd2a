import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { root } from '../scripts/run.mjs';

/** @param {string} name */
const golden = (name) => JSON.parse(readFileSync(join(root, `test/golden/${name}.v1.json`), 'utf8'));

/**
 * What is asked in a form of many sorts, over and over: its first question a single choice, on which the others wait.
 *
 * @type {((face: object, options: object[]) => object)[]}
 */
const SORTS = [
  (face, options) => ({ ...face, kind: 'single', options, nets: [] }),
  (face, options) => ({ ...face, kind: 'multiple', options, nets: [] }),
  (face) => ({ ...face, kind: 'number', from: 0, to: 120, decimals: 0 }),
  (face) => ({ ...face, kind: 'date', earliest: '1900-01-01', latest: '2030-12-31' }),
  (face, options) => ({ ...face, kind: 'single', options, nets: [] }),
  (face) => ({ ...face, kind: 'text', length: 'short', most: 200 }),
  (face) => ({ ...face, kind: 'statement' }),
];

/**
 * Questions one after the other, single choices of five options where nothing else is said. The last ones have a condition
 * each, on an answer given well before, which the first option meets.
 *
 * @param {Omit<Amounts, 'responses' | 'isSealed' | 'isSimulated' | 'isAllowed'>} amounts
 */
function longQuestionnaire({ questions, conditions = 0, options = questions * 5, isMixed = false }) {
  const questionnaire = golden('questionnaire');
  const [{ kind, options: offered, nets, leadIn, ...face }] = questionnaire.modules[1].questions;
  const each = Math.round(options / questions);
  const list =
    each === 5
      ? offered
      : Array.from({ length: each }, (_, at) => ({ code: at + 1, text: { en: `Thing ${at + 1}` } }));
  const asked = Array.from({ length: questions }, (_, at) => {
    const sort = isMixed ? SORTS[at % SORTS.length] : SORTS[0];
    const before = Math.min(at, questions - conditions);
    const on = isMixed ? at - before - ((at - before) % SORTS.length) : at - before;
    const own = {
      ...face,
      id: `q${at + 1}`,
      text: { en: `How satisfied are you with thing ${at + 1}?` },
      askIf: at < questions - conditions ? undefined : { question: `q${on + 1}`, isOneOf: [1, 2] },
    };
    return sort?.(own, list);
  });
  return {
    ...questionnaire,
    v: 4,
    languages: ['en'],
    modules: [{ ...questionnaire.modules[1], questions: asked }],
  };
}

/** An officer's word for what no measured browser is. */
const ALLOWED = { v: 1, day: '2026-11-01', checks: ['durable', 'installed', 'secondStore'] };

/** Keys in use, as a survey has them once both were tried: nobody has the private parts. */
async function keysInUse() {
  const made = '2026-11-01T09:00:00.000Z';
  const [officer, paper] = [await newRecipient(), await newRecipient()];
  return {
    v: 1,
    sets: [{ made, officer, paper, others: [], testSeal: '', fileOpened: made, paperOpened: made }],
  };
}

async function newRecipient() {
  return identityToRecipient(await generateX25519Identity());
}

/**
 * How much there is: questions, conditions on them, options in all, whether the questions are of many sorts, finished
 * interviews, whether the survey has keys, so that its interviews are sealed, whether it is simulated (unless said where it
 * has none: no other interviews begin then), and whether an officer said that interviews may begin on this device: the browser of a measurement is not installed and promises to keep nothing.
 *
 * @typedef {object} Amounts
 * @property {number} questions
 * @property {number} [conditions]
 * @property {number} [options]
 * @property {boolean} [isMixed]
 * @property {number} responses
 * @property {boolean} [isSealed]
 * @property {boolean} [isSimulated]
 * @property {boolean} [isAllowed]
 */

/**
 * Puts a survey with one open wave, and as many finished interviews as wanted, into the store of the page's address.
 * The app must have made its database there already.
 *
 * @param {import('playwright-core').Page} page
 * @param {Amounts} amounts
 * @returns {Promise<string>} The survey's id.
 */
export async function seed(
  page,
  { responses, isSealed = false, isSimulated = !isSealed, isAllowed = true, ...form },
) {
  const survey = { ...golden('survey'), simulated: isSimulated };
  const own = (/** @type {string} */ name) => ({
    id: `${survey.id}//${name}`,
    survey: survey.id,
    wave: null,
    name,
  });
  const contents = {
    survey,
    settings: [
      ...(isSealed ? [{ ...own('keys'), value: await keysInUse() }] : []),
      ...(isAllowed ? [{ ...own('unsafeTablet'), value: ALLOWED }] : []),
    ],
    wave: {
      ...golden('wave'),
      closedAt: null,
      mode: 'faceToFace',
      autoAdvance: true,
      simulated: isSimulated,
    },
    questionnaire: longQuestionnaire(form),
    response: golden('response'),
    responses,
  };
  await page.evaluate(async ({ survey, settings, wave, questionnaire, response, responses }) => {
    /** @type {IDBDatabase} */
    const database = await new Promise((resolve, reject) => {
      const request = indexedDB.open('soundings');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const transaction = database.transaction(
      ['surveys', 'waves', 'questionnaires', 'settings', 'outbox', 'counters'],
      'readwrite',
    );
    const done = new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onerror = () => reject(transaction.error);
    });
    transaction.objectStore('surveys').put(survey);
    transaction.objectStore('waves').put(wave);
    transaction.objectStore('questionnaires').put(questionnaire);
    for (const setting of settings) transaction.objectStore('settings').put(setting);
    const encoder = new TextEncoder();
    for (let number = 1; number <= responses; number += 1) {
      const own = { ...response, id: `seeded${number}`, survey: survey.id, wave: wave.id, number };
      const row = { id: own.id, number, prev: '', survey: survey.id, wave: wave.id, broughtIn: 0 };
      transaction.objectStore('outbox').put({ ...row, bytes: encoder.encode(JSON.stringify(own)) });
    }
    const counters = transaction.objectStore('counters');
    // Under its own name: the journal of another tablet would be left alone, and answers kept once.
    counters.get('tablet').onsuccess = ({ target }) => {
      const { result } = /** @type {IDBRequest} */ (target);
      counters.put({ ...result, next: responses + 1, head: '' });
    };
    await done;
    const count = await new Promise((resolve) => {
      const request = database.transaction('outbox').objectStore('outbox').count();
      request.onsuccess = () => resolve(request.result);
    });
    database.close();
    if (count !== responses) throw new Error(`seed found ${count} interviews in the store`);
  }, contents);
  return survey.id;
}
