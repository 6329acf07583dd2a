import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { JobWatch, World } from '../../../src/core/world.ts';
import { FilesScreen } from '../../../src/office/results/FilesScreen.tsx';
import { aSampleDevice } from '../../fixtures/aSampleDevice.ts';
import { sample } from '../../fixtures/theSample.ts';
import { waitUntil } from '../../fixtures/waitFor.ts';

afterEach(cleanup);

describe('the page of files', { timeout: 30_000 }, () => {
  it('shows how far a file is and stops it, and gives the keyboard back to its button', async () => {
    const { device } = await aSampleDevice();
    const watches: JobWatch[] = [];
    const run: World['run'] = (job, input, watch = {}) => {
      if (job !== 'files') return device.world.run(job, input, watch);
      watches.push(watch);
      return new Promise((_, reject) => {
        watch.signal?.addEventListener('abort', () => reject(new Error('ended')));
      });
    };
    const world = { ...device.world, run };
    render(<FilesScreen device={{ ...device, world }} params={{ wave: sample.waves[1].id }} />);
    fireEvent.click(await screen.findByRole('button', { name: 'Save the tables' }, { timeout: 20_000 }));
    await screen.findByText('Writing the file');
    expect(screen.queryByRole('progressbar')).toBeNull();
    watches[0]?.onProgress?.(0.5);
    expect(await screen.findByRole('progressbar')).toHaveProperty('value', 0.5);
    fireEvent.click(screen.getByRole('button', { name: 'Stop' }));
    await screen.findByText('Stopped. No file was written.');
    expect(screen.queryByRole('button', { name: 'Stop' })).toBeNull();
    await waitUntil(() => document.activeElement?.textContent === 'Save the tables');
  });
});
