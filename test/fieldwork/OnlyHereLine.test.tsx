import { cleanup, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { type Instant, instant } from '../../src/core/day.ts';
import { CarryPart } from '../../src/fieldwork/CarryPart.tsx';
import { OnlyHereLine } from '../../src/fieldwork/OnlyHereLine.tsx';
import { OnlyHereStrip } from '../../src/fieldwork/OnlyHereStrip.tsx';
import type { Database } from '../../src/keeping/storage/database.ts';
import type { Device } from '../../src/keeping/storage/device.ts';
import { noteBackUp, stampOf } from '../../src/keeping/storage/lastBackUp.ts';
import { listWaiting } from '../../src/keeping/storage/listOutbox.ts';
import { addResponses } from '../../src/keeping/storage/responses.ts';
import { merge } from '../../src/keeping/transfer/merge.ts';
import { USUAL_LIMITS } from '../../src/keeping/transfer/pack.ts';
import { aDatabase, filed, goodOf, someInterview, theWave } from '../fixtures/aDevice.ts';
import { aWorld, deviceOn } from '../fixtures/aWorld.ts';

afterEach(cleanup);

/** A tablet with a pack and one interview that was finished at a quarter to ten; its clock can be set. */
async function aTablet() {
  const database = await aDatabase();
  await filed(database, someInterview('one'));
  const made = instant('2026-11-22T09:00:00.000Z');
  const pack = { hash: 'a'.repeat(64), version: 1, office: 'o', made, limits: USUAL_LIMITS };
  const office = { survey: theWave.survey, pack, bundle: null, receipt: null };
  await database.counters.put({ id: `office/${theWave.survey}`, revision: 1, office });
  const clock: { now: Instant } = { now: instant('2026-11-22T09:46:00.000Z') };
  return { database, device: deviceOn(database, aWorld({ now: () => clock.now })), clock };
}

const takenUp = () => document.dispatchEvent(new Event('visibilitychange'));
const due = () => screen.queryByText(/time to hand over/);
const ways = () =>
  screen.getAllByRole('link').map((link) => `${link.textContent}: ${link.getAttribute('href')}`);

/** Notes a back-up of all that is there. */
async function backedUp(database: Database): Promise<void> {
  const { survey } = theWave;
  const stamps = new Map([[survey, goodOf(await stampOf(database, survey))]]);
  const made = { at: aWorld().now(), file: 'soundings-backup.age', place: null };
  goodOf(await noteBackUp(database, stamps, made));
}
const pages = [
  [
    'the start page',
    (device: Device) => (
      <>
        <CarryPart device={device} />
        <OnlyHereStrip device={device} />
      </>
    ),
  ],
  ['the end of an interview', (device: Device) => <OnlyHereLine device={device} asks />],
] as const;

describe('what is only on this tablet', () => {
  it.each(pages)(
    'is said on %s, and asked for when the hours have passed while it lay open',
    async (_, page) => {
      const { device, clock } = await aTablet();
      render(page(device));
      expect(await screen.findByText('1 interview only on this tablet')).toBeTruthy();
      expect(due()).toBeNull();
      clock.now = instant('2026-11-22T13:44:00.000Z');
      takenUp();
      expect(due()).toBeNull();
      clock.now = instant('2026-11-22T13:45:00.000Z');
      takenUp();
      expect(await screen.findByText(/time to hand over/)).toBeTruthy();
      for (const link of screen.getAllByRole('link')) expect(link.getAttribute('href')).toBe('#/tablet');
    },
  );

  it('is still said the next day', async () => {
    const { device, clock } = await aTablet();
    clock.now = instant('2026-11-23T00:10:00.000Z');
    render(<OnlyHereStrip device={device} />);
    expect(await screen.findByText('1 interview only on this tablet')).toBeTruthy();
    expect(screen.getByRole('link').textContent).toBe('Hand over now');
  });

  it('is counted anew at the foot of a page while it lies open; without a pack it waits for a back-up', async () => {
    const { device, database } = await aTablet();
    render(<OnlyHereStrip device={device} />);
    expect(await screen.findByText('1 interview only on this tablet')).toBeTruthy();
    expect(screen.getByRole('link').textContent).toBe('Hand over');
    await filed(database, someInterview('two'));
    expect(await screen.findByText('2 interviews only on this tablet')).toBeTruthy();
    await database.counters.delete(`office/${theWave.survey}`);
    expect(await screen.findByText('2 interviews only on this device')).toBeTruthy();
    expect(screen.queryByText(/only on this tablet/)).toBeNull();
    expect(ways()).toEqual(['Back up: #/back-up', 'Bring them in: #/bring-in']);
    expect(screen.getByRole('complementary', { name: 'Finished on this device' })).toBeTruthy();
    // Brought in on the same device, they are as much there alone as before.
    const { responses } = goodOf(await listWaiting(database, theWave.id));
    await addResponses(database, { responses }, merge);
    await waitFor(() => expect(ways()).toEqual(['Back up: #/back-up']));
    expect(screen.getByText('2 interviews only on this device')).toBeTruthy();
    await backedUp(database);
    await waitFor(() => expect(screen.queryByText(/only on this device/)).toBeNull());
    await filed(database, someInterview('three'));
    expect(await screen.findByText('1 interview only on this device')).toBeTruthy();
    await backedUp(database);
    expect(await screen.findByText('1 interview to be brought in')).toBeTruthy();
    expect(ways()).toEqual(['Bring them in: #/bring-in']);
    await database.outbox.clear();
    await waitFor(() => expect(screen.queryByText(/to be brought in/)).toBeNull());
  });

  it.each(pages)(
    'is said without a pack on %s, and a back-up asked for after as many hours',
    async (_, page) => {
      const { device, database, clock } = await aTablet();
      await database.counters.delete(`office/${theWave.survey}`);
      render(page(device));
      expect(await screen.findByText('1 interview only on this device')).toBeTruthy();
      clock.now = instant('2026-11-22T13:44:00.000Z');
      takenUp();
      expect(screen.queryByText(/time for a back-up/)).toBeNull();
      clock.now = instant('2026-11-22T13:45:00.000Z');
      takenUp();
      expect(await screen.findByText(/time for a back-up/)).toBeTruthy();
      expect(ways().filter((way) => way.endsWith('#/back-up')).length).toBeGreaterThan(0);
      expect(due()).toBeNull();
    },
  );

  it('is not asked for where answers are made up: they may be lost', async () => {
    const { device, database } = await aTablet();
    await database.counters.delete(`office/${theWave.survey}`);
    await database.surveys.update(theWave.survey, { simulated: true });
    render(<OnlyHereLine device={device} asks={true} />);
    expect(await screen.findByText('1 interview to be brought in')).toBeTruthy();
    expect(screen.queryByRole('link')).toBeNull();
  });

  it('is said while somebody is asked, and not asked for', async () => {
    const { device, clock } = await aTablet();
    clock.now = instant('2026-11-23T00:10:00.000Z');
    render(<OnlyHereLine device={device} asks={false} />);
    expect(await screen.findByText('1 interview only on this tablet')).toBeTruthy();
    expect(due()).toBeNull();
    expect(screen.queryByRole('link')).toBeNull();
  });
});
