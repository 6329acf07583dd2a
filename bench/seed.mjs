import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../scripts/run.mjs';

/** @param {string} name */
const golden = (name) => JSON.parse(readFileSync(join(root, `test/golden/${name}.v1.json`), 'utf8'));

/**
 * Single questions of five options, one after the other. The last ones have a condition each, on an answer given well
 * before, which the first option meets.
 *
 * @param {number} questions
 * @param {number} conditions
 */
function longQuestionnaire(questions, conditions) {
  const questionnaire = golden('questionnaire');
  const [template] = questionnaire.modules[1].questions;
  const asked = Array.from({ length: questions }, (_, at) => ({
    ...template,
    id: `q${at + 1}`,
    text: { en: `How satisfied are you with thing ${at + 1}?` },
    askIf:
      at < questions - conditions
        ? undefined
        : { question: `q${at + 1 - Math.min(at, questions - conditions)}`, isOneOf: [1, 2] },
    leadIn: undefined,
  }));
  return {
    ...questionnaire,
    languages: ['en'],
    modules: [{ ...questionnaire.modules[1], questions: asked }],
  };
}

/**
 * Puts a survey with one open wave, and as many finished interviews as wanted, into the store of the page's address.
 * The app must have made its database there already.
 *
 * @param {import('playwright-core').Page} page
 * @param {{ questions: number, conditions?: number, responses: number }} amounts
 */
export function seed(page, { questions, conditions = 0, responses }) {
  const contents = {
    survey: golden('survey'),
    wave: { ...golden('wave'), closedAt: null, mode: 'faceToFace', autoAdvance: true },
    questionnaire: longQuestionnaire(questions, conditions),
    response: golden('response'),
    responses,
  };
  return page.evaluate(async ({ survey, wave, questionnaire, response, responses }) => {
    /** @type {IDBDatabase} */
    const database = await new Promise((resolve, reject) => {
      const request = indexedDB.open('soundings');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const transaction = database.transaction(
      ['surveys', 'waves', 'questionnaires', 'outbox', 'counters'],
      'readwrite',
    );
    const done = new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onerror = () => reject(transaction.error);
    });
    transaction.objectStore('surveys').put(survey);
    transaction.objectStore('waves').put(wave);
    transaction.objectStore('questionnaires').put(questionnaire);
    const encoder = new TextEncoder();
    for (let number = 1; number <= responses; number += 1) {
      const own = { ...response, id: `seeded${number}`, survey: survey.id, wave: wave.id, number };
      const row = { id: own.id, number, prev: '', survey: survey.id, wave: wave.id, broughtIn: 0 };
      transaction.objectStore('outbox').put({ ...row, bytes: encoder.encode(JSON.stringify(own)) });
    }
    transaction.objectStore('counters').put({ id: 'tablet', tablet: 'bench', next: responses + 1, head: '' });
    await done;
    const count = await new Promise((resolve) => {
      const request = database.transaction('outbox').objectStore('outbox').count();
      request.onsuccess = () => resolve(request.result);
    });
    database.close();
    if (count !== responses) throw new Error(`seed found ${count} interviews in the store`);
  }, contents);
}
