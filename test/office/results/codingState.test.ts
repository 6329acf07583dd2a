import { describe, expect, it } from 'vitest';
import type { Response } from '../../../src/asking/survey/response.ts';
import type { Wave } from '../../../src/asking/survey/survey.ts';
import type { World } from '../../../src/core/world.ts';
import { addResponses } from '../../../src/keeping/storage/responses.ts';
import { merge } from '../../../src/keeping/transfer/merge.ts';
import { againView, begunAgain } from '../../../src/office/results/againView.ts';
import {
  atNext,
  atPlace,
  type CodingSession,
  openCoding,
  openEntry,
  undone,
  withNewCode,
  withToggled,
  withView,
} from '../../../src/office/results/codingSession.ts';
import { loadCoded } from '../../../src/office/results/codingSetting.ts';
import { createCodingState } from '../../../src/office/results/codingState.ts';
import {
  againProgress,
  answerLines,
  codeLines,
  personalAnswers,
  personalText,
  sessionProgress,
  suggestionLines,
  textPieces,
} from '../../../src/office/results/codingView.ts';
import { withFrameAct } from '../../../src/office/results/frameActs.ts';
import { createOpenState } from '../../../src/office/results/openState.ts';
import { createResultsAsking, EVERYONE } from '../../../src/office/results/resultsAsking.ts';
import { createToplineState } from '../../../src/office/results/toplineState.ts';
import { openWordsJob } from '../../../src/workers/openWordsJob.ts';
import { resultsJob } from '../../../src/workers/resultsJob.ts';
import { aDatabase, goodOf } from '../../fixtures/aDevice.ts';
import { settled } from '../../fixtures/aSampleDevice.ts';
import { readyOf } from '../../fixtures/aSetup.ts';
import { aText, writtenResponses } from '../../fixtures/aText.ts';
import { aQuestionnaire, aScale, aWave } from '../../fixtures/aWave.ts';
import { aWorld, deviceOn } from '../../fixtures/aWorld.ts';
import { sample } from '../../fixtures/theSample.ts';

const survey = { ...sample.survey, simulated: false };
const questionnaire = aQuestionnaire([aScale('runs'), aText('improve')]);
const wave = aWave({ survey: survey.id });
const later = aWave({ survey: survey.id, id: 'w2' as Wave['id'], title: 'Later' });
const written = [...Array.from({ length: 40 }, (_, i) => `More buses to place ${i}`), 'Litter', 'litter!'];

function responsesOf(of: Wave, texts: readonly (string | null)[]): readonly Response[] {
  return writtenResponses('improve', texts, (i) => ({
    id: `${of.id}-${i}` as Response['id'],
    survey: survey.id,
    wave: of.id,
  }));
}

async function aDevice(texts: readonly string[] = written, more: Partial<World> = {}) {
  const database = await aDatabase({ empty: true });
  const responses = [...responsesOf(wave, [...texts, null]), ...responsesOf(later, ['Buses again'])];
  const arrival = { surveys: [survey], waves: [wave, later], questionnaires: [questionnaire], responses };
  goodOf(await addResponses(database, arrival, merge));
  const files = new Map<string, string>();
  const world = aWorld({
    run: async (name: string, input: unknown) => {
      const job = name === 'openWords' ? openWordsJob : resultsJob;
      return structuredClone(job(structuredClone(input), () => undefined));
    },
    share: async (name: string, _: string, bytes: Uint8Array) => {
      files.set(name, new TextDecoder().decode(bytes));
    },
    ...more,
  });
  return { database, device: deviceOn(database, world), files };
}

async function coding(device: Awaited<ReturnType<typeof aDevice>>['device'], of: Wave = wave) {
  const state = createCodingState(device, { wave: of.id, question: 'improve' });
  await readyOf(state.page);
  const now = () => {
    if (state.session.value === null) throw new RangeError('no session');
    return state.session.value;
  };
  const kept = async () => {
    while (state.isSaving.value) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(state.trouble.value).toBeNull();
  };
  return { state, now, kept };
}

/** Codes all answers of the wave but one: buses, and then litter. */
async function coded() {
  const made = await aDevice();
  const { state, now, kept } = await coding(made.device);
  state.move((one) => withNewCode(atPlace(one, 0), 'Buses'));
  for (let place = 1; place < 40; place += 1) state.move((one) => withToggled(atPlace(one, place), 1));
  state.move((one) => withNewCode(atPlace(one, 40), 'Litter'));
  await kept();
  return { ...made, state, now, kept };
}

describe('coding the answers to a question', { timeout: 30_000 }, () => {
  it('keeps every change, and nothing of what was written', async () => {
    const { device, database, now } = await coded();
    expect(sessionProgress(now())).toEqual({ answers: 42, coded: 42, changed: 0 });
    const again = await coding(device);
    expect(again.now().coded).toEqual(now().coded);
    expect(openEntry(again.now())).toBeNull();
    const settings = JSON.stringify(await database.settings.toArray());
    expect(settings).toContain('codedAnswers/improve');
    expect(settings).not.toMatch(/place 1|litter!/);
  });

  it('F60: marks what may be personal data, leads to it, counts it before a file is saved, and changes nothing', async () => {
    const text = 'More buses. My name is Ann Lee, ring 07700 900123';
    const { device, files } = await aDevice(['Litter', text]);
    const { state, now } = await coding(device);
    expect(personalAnswers(now())).toBe(1);
    state.move((one) => withView(one, { show: 'personal' }));
    expect(openEntry(now())?.text).toBe(text);
    const pieces = textPieces(text);
    expect(pieces.filter(({ sort }) => sort !== null)).toEqual([
      { text: 'Ann Lee', sort: 'name' },
      { text: '07700 900123', sort: 'telephone' },
    ]);
    expect(pieces.map((piece) => piece.text).join('')).toBe(text);
    expect(personalText(pieces)).toContain('name, telephone number');
    expect(personalText(textPieces('Litter'))).toBeNull();
    const { index, coded: of, view } = now();
    const lines = answerLines(index, of, { view: { ...view, show: 'all' }, most: 9 }).lines;
    expect(lines.map(({ isPersonal }) => isPersonal)).toEqual([false, true]);
    await state.saveFile();
    expect([...files.values()][0]).toContain(text);
    const open = await readyOf(createOpenState(device, { wave: wave.id }).loaded);
    expect(open.lines[0]?.personal).toBe(1);
  });

  it('makes a question of them, for results, the marked-up questionnaire and files', async () => {
    const { device, now, state, kept } = await coded();
    state.move((one) => withFrameAct(one, 1, { act: 'theme', theme: 'Getting about' }));
    await kept();
    const asking = createResultsAsking(device, wave.id);
    goodOf(await asking.load());
    const { everyone } = goodOf(await asking.ask(EVERYONE));
    const table = everyone.find(({ column }) => String(column.id) === 'made:coded_improve');
    expect(table?.title.en).toBe('Coded answers: What about improve?');
    expect(table?.groups[0]?.base).toBe(42);
    expect(table?.rows.map(({ label }) => label?.en)).toEqual(['Buses', 'Litter', undefined]);
    expect(table?.rows[0]?.cells[0]).toMatchObject({ shown: true, count: 40 });
    expect(everyone.some(({ column }) => String(column.id) === 'made:themes_improve')).toBe(true);
    const { modules } = await settled(createToplineState(device, { wave: wave.id }).page);
    expect(modules.at(-1)?.title).toBe('Made by the officer');
    expect(JSON.stringify(modules)).not.toContain('place 1');
    expect(now().coded.frame.codes).toHaveLength(2);
  });

  it('has the same frame in the next wave, where nothing is coded yet', async () => {
    const { device } = await coded();
    const next = await coding(device, later);
    expect(next.now().coded.frame.codes.map(({ label }) => label)).toEqual(['Buses', 'Litter']);
    expect(sessionProgress(next.now())).toEqual({ answers: 1, coded: 0, changed: 0 });
    const [suggestion] = suggestionLines(next.now());
    expect(suggestion).toMatchObject({ code: 1, key: '1', why: 'its name has ‘buses’' });
    const asking = createResultsAsking(device, later.id);
    goodOf(await asking.load());
    const { everyone } = goodOf(await asking.ask(EVERYONE));
    expect(everyone.some(({ column }) => String(column.id).startsWith('made:'))).toBe(false);
  });

  it('looks again at an answer that was corrected, and counts it as not coded until then', async () => {
    const before = await coded();
    // As when a back-up is restored beside answers that were corrected.
    const { device, database } = await aDevice(['No buses to place 0', ...written.slice(1)]);
    await database.settings.bulkPut(await before.database.settings.toArray());
    const again = await coding(device);
    expect(sessionProgress(again.now())).toEqual({ answers: 42, coded: 41, changed: 1 });
    expect(openEntry(again.now())?.text).toBe('No buses to place 0');
    expect(openCoding(again.now())).toMatchObject({ codes: [1], state: 'changed' });
    const open = createOpenState(device, { wave: wave.id });
    const { lines } = await readyOf(open.loaded);
    expect(lines).toEqual([
      {
        id: 'improve',
        personal: 0,
        title: 'What about improve?',
        progress: { answers: 42, coded: 41, changed: 1 },
        codes: 2,
      },
    ]);
    open.stop();
    const asking = createResultsAsking(device, wave.id);
    goodOf(await asking.load());
    const { everyone } = goodOf(await asking.ask(EVERYONE));
    expect(everyone.find(({ column }) => String(column.id) === 'made:coded_improve')?.notCoded).toBe(1);
  });

  it('lists codes with their keys and answers, and the answers with their codes', async () => {
    const { now } = await coded();
    const { index, coded: all } = now();
    expect(codeLines(index, all, [2])).toEqual([
      { code: 1, label: 'Buses', theme: null, key: '1', answers: 40, isGiven: false },
      { code: 2, label: 'Litter', theme: null, key: '2', answers: 2, isGiven: true },
    ]);
    const { view } = withView(now(), { show: 'code 2' });
    const { lines, all: count } = answerLines(index, all, { view, most: 10 });
    expect(count).toBe(1);
    expect(lines).toMatchObject([{ text: 'Litter', people: 2, labels: 'Litter', state: 'coded' }]);
    expect(suggestionLines(atPlace(now(), 0))).toEqual([]);
    expect(atNext(now()).at).toBeNull();
  });

  it('hands over what was written by code, and says in its name that it is not for publication', async () => {
    const { state, files } = await coded();
    await state.saveFile();
    expect([...files.keys()].join()).toMatch(/answers-by-code-not-for-publication\.csv$/);
    expect(state.saved.value).toBe([...files.keys()][0]);
  });

  it('codes a part of them again without their codes, and says how far the two agree', async () => {
    const { device, now: first } = await coded();
    const state = createCodingState(device, { wave: wave.id, question: 'improve' }, true);
    const page = await readyOf(state.page);
    const session = () => state.session.value as CodingSession;
    expect(session().index.entries).toHaveLength(20);
    expect(session().coded.codings).toEqual({});
    expect(suggestionLines(session())).toEqual([]);
    for (const _ of session().index.entries) {
      expect(againView(page, session())).toBeNull();
      state.move((one) => withToggled(one, openEntry(one)?.text === 'Litter' ? 2 : 1));
      state.move(atNext);
    }
    expect(againProgress(session())).toEqual({ answers: 20, coded: 20, changed: 0 });
    expect(againView(page, session())?.facts[0]).toBe('20 of 20 answers got the very same codes.');
    state.move((one) => withToggled(atPlace(one, 0), 2));
    expect(againView(page, session())?.different).toHaveLength(1);
    await expect.poll(() => state.isSaving.value).toBe(false);
    // The first coding stays as it is.
    expect((await coding(device)).now().coded).toEqual(first().coded);
    const second = session().coded;
    state.move(begunAgain);
    expect(session().coded.codings).toEqual({});
    // Somebody's work of an hour: pressed by mistake it comes back.
    state.move(undone);
    expect(session().coded).toEqual(second);
  });

  it('has no page for a question that the wave did not ask', async () => {
    const { device } = await aDevice();
    const state = createCodingState(device, { wave: wave.id, question: 'runs' });
    await expect.poll(() => state.page.value.at).toBe('problem');
  });

  it('are coded in one tab at a time, of any wave with the same codes, and a tab that is left lets them go', async () => {
    const holders = new Set<string>();
    const hold = async (name: string) => {
      if (holders.has(name)) return null;
      holders.add(name);
      return () => holders.delete(name);
    };
    const { device, database } = await aDevice(written, { locks: { hold, held: async () => [...holders] } });
    const first = await coding(device);
    const elsewhere = { at: 'problem', problem: { kind: 'codingOpenElsewhere' } };
    for (const [other, isAgain] of [
      [later, false],
      [wave, true],
    ] as const) {
      const second = createCodingState(device, { wave: other.id, question: 'improve' }, isAgain);
      await expect.poll(() => second.page.value).toEqual(elsewhere);
      second.leave();
    }
    first.state.move((now) => withNewCode(now, 'Buses'));
    first.state.leave();
    // It is let go only when all is kept, so the next tab finds it.
    const next = await coding(device, later);
    expect(next.now().coded.frame.codes.map(({ label }) => label)).toEqual(['Buses']);
    expect(goodOf(await loadCoded(database, wave))[0]?.frame.codes).toHaveLength(1);
    next.state.leave();
    expect(holders.size).toBe(0);
  });
});
