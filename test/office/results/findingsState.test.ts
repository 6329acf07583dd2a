import { describe, expect, it } from 'vitest';
import type { World } from '../../../src/core/world.ts';
import {
  createFindingsState,
  type FindingsPage,
  tableKey,
} from '../../../src/office/results/findingsState.ts';
import { partViews } from '../../../src/office/results/findingsView.ts';
import { findingsJob } from '../../../src/workers/findingsJob.ts';
import { aSampleDevice, wholeSample } from '../../fixtures/aSampleDevice.ts';
import { sample } from '../../fixtures/theSample.ts';

const wave = sample.waves[1].id;

const anAddress = (query = '') => {
  let now = query;
  return {
    read: () => now,
    replace: (next: string) => {
      now = next;
    },
  };
};

/** The real job in the place of its worker; `hold` keeps its answer back until it is let go, or stopped. */
const working = (): { run: World['run']; asked: { source: unknown }[]; hold: Promise<void>[] } => {
  const asked: { source: unknown }[] = [];
  const hold: Promise<void>[] = [];
  const run: World['run'] = async (job, input, watch = {}) => {
    expect(job).toBe('findings');
    asked.push(input as { source: unknown });
    const stopped = new Promise<never>((_, reject) => {
      watch.signal?.addEventListener('abort', () => reject(new DOMException('stopped', 'AbortError')));
    });
    const found = structuredClone(findingsJob(structuredClone(input), (share) => watch.onProgress?.(share)));
    await Promise.race([Promise.all(hold), stopped]);
    return found;
  };
  return { run, asked, hold };
};

async function opened(query = '', more: Partial<World> = {}) {
  const worker = working();
  const { device } = await aSampleDevice({ run: worker.run, ...more }, wholeSample);
  const address = anAddress(query);
  return { ...worker, address, state: createFindingsState(device, { wave }, address) };
}

type State = Awaited<ReturnType<typeof opened>>['state'];

async function at<Name extends FindingsPage['at']>({ page }: State, name: Name) {
  await new Promise<void>((resolve) => {
    page.subscribe((now) => {
      if (now.at === name) resolve();
    });
  });
  return page.value as Extract<FindingsPage, { readonly at: Name }>;
}

describe('the page of what stands out', { timeout: 30_000 }, () => {
  it('is worked out when it opens, tells how far it is, and lists the largest gaps first', async () => {
    const { state } = await opened();
    const { findings, reader } = await at(state, 'ready');
    expect(state.progress.value).toBe(1);
    const seen = { showing: state.showing.value, whole: state.whole.value };
    const [who, answers] = partViews(findings, seen, reader);
    expect([who?.part, answers?.part]).toEqual(['who', 'answers']);
    expect(answers?.lines).toHaveLength(20);
    expect(answers?.all).toBeGreaterThan(20);
    expect(answers?.facts.join(' ')).toMatch(/tests ran .* About 1 in 20 .* points could be seen/);
    state.showWhole('answers');
    const whole = partViews(findings, { ...seen, whole: state.whole.value }, reader);
    expect(whole[1]?.lines).toHaveLength(answers?.all as number);
  });

  it('can be stopped while it works, and begun again from the start', async () => {
    const { state, asked, hold } = await opened();
    // Never let go: only stopping ends it.
    hold.push(new Promise(() => undefined));
    await at(state, 'working');
    await expect.poll(() => asked.length).toBe(1);
    state.stop();
    await at(state, 'stopped');
    hold.pop();
    await state.begin();
    expect(state.page.value.at).toBe('ready');
    expect(asked.map(({ source }) => source !== null)).toEqual([true, true]);
  });

  it('lists those of a break or a question, and keeps that in the address', async () => {
    const { state, address } = await opened();
    const { findings, reader } = await at(state, 'ready');
    const views = () =>
      partViews(findings, { showing: state.showing.value, whole: ['who', 'answers'] }, reader);
    const all = views();
    state.show({ breakBy: 'trust', question: 'informed' });
    expect(address.read()).toBe('by=trust&question=informed');
    const some = views();
    expect(some.map(({ part }) => part)).toEqual(['answers']);
    expect(some[0]?.lines.length).toBeGreaterThan(0);
    for (const { finding } of some[0]?.lines ?? [])
      expect([finding.breakBy, finding.column]).toEqual(['trust', 'informed']);
    // What was tested stays what it was.
    expect(some[0]?.facts).toEqual(all[1]?.facts);
    state.follow('by=sex&question=trust');
    const [none] = views();
    expect(none?.lines).toEqual([]);
    expect(none?.nothing).toContain('Nothing stands out for this choice.');
  });

  it('opens the table of a finding, and closes it again', async () => {
    const { state, asked } = await opened();
    const { findings } = await at(state, 'ready');
    const [finding] = findings.parts.flatMap(({ found }) => found);
    if (finding === undefined) throw new Error('nothing stands out');
    await state.turnTable(finding);
    const table = state.tables.value.get(tableKey(finding));
    expect(table?.column.id).toBe(finding.column);
    expect(asked.at(-1)?.source).toBeNull();
    await state.turnTable(finding);
    expect(state.tables.value.size).toBe(0);
  });

  it('hands over the whole list as a file', async () => {
    const files = new Map<string, string>();
    const share: World['share'] = async (name, _, bytes) => {
      files.set(name, new TextDecoder().decode(bytes));
    };
    const { state } = await opened('by=sex', { share });
    await at(state, 'ready');
    await state.save();
    expect(state.saved.value).toBe(
      'simulated-ambleford-residents-survey-simulated-june-2022-what-stands-out.csv',
    );
    expect(files.get(state.saved.value ?? '')?.split('\r\n').length).toBeGreaterThan(100);
  });

  it('is not there for a wave that is not', async () => {
    const { device } = await aSampleDevice({ run: working().run }, wholeSample);
    const state = createFindingsState(device, { wave: 'nowhere' }, anAddress());
    expect(await at(state, 'problem')).toMatchObject({ problem: { kind: 'notFound' } });
  });
});
