import '../../../src/office/firstOfAll.ts';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { FiguresScreen } from '../../../src/office/figures/FiguresScreen.tsx';
import { LoadFiguresScreen } from '../../../src/office/figures/LoadFiguresScreen.tsx';
import { aDatabase } from '../../fixtures/aDevice.ts';
import { deviceOn } from '../../fixtures/aWorld.ts';

afterEach(cleanup);

const csv = (source: string) =>
  new File(
    [
      `source,month,base,mode,wording,question,percent\n${source},2026-06,1002,telephone,lga2021.trust,trust,52\n`,
    ],
    'new.csv',
  );

async function load(file: File) {
  const device = deviceOn(await aDatabase({ empty: true }));
  const shown = render(<LoadFiguresScreen device={device} params={{}} />);
  fireEvent.change(screen.getByLabelText('File of figures'), { target: { files: [file] } });
  return { device, shown };
}

describe('the page of national figures', () => {
  it('says plainly what the figures cannot do, and leads to each question', async () => {
    render(<FiguresScreen device={deviceOn(await aDatabase({ empty: true }))} params={{}} />);
    expect(screen.getByText(/No figure here can give a verdict for a survey of 2026/)).toBeTruthy();
    expect(screen.getByText(/109 figures, 2012 to 2024/)).toBeTruthy();
    const row = screen.getByRole('row', { name: /Local area as a place to live/ });
    expect(within(row).getByText('82%')).toBeTruthy();
    expect(within(row).getByRole('link').getAttribute('href')).toBe('#/figures/local_area');
    const parks = screen.getByRole('row', { name: /Parks and green spaces/ });
    expect(within(parks).queryByRole('link')).toBeNull();
    expect(within(parks).getByText('no figure found')).toBeTruthy();
  });
});

describe('the page that loads figures', () => {
  it('previews, keeps, and shows the new figure in the list until it is removed', async () => {
    const { device, shown } = await load(csv('https://example.org/round'));
    expect(await screen.findByText(/1 figure would be new/)).toBeTruthy();
    await waitFor(() => expect(document.activeElement?.textContent).toBe('What new.csv holds'));
    fireEvent.click(screen.getByRole('button', { name: 'Use these figures' }));
    expect(await screen.findByText(/1 figure of new.csv is in use now/)).toBeTruthy();
    shown.unmount();
    render(<FiguresScreen device={device} params={{}} />);
    expect(await screen.findByText(/110 figures/)).toBeTruthy();
    expect(screen.queryByText(/No figure here can give a verdict/)).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Remove new.csv' }));
    expect(await screen.findByText(/109 figures/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Put it back' }));
    expect(await screen.findByText(/110 figures/)).toBeTruthy();
  });

  it('refuses a file without a source and says which row', async () => {
    await load(csv(''));
    expect(await screen.findByText(/Row 2 of this file of figures has nothing under “source”/)).toBeTruthy();
    expect(screen.getByText(/Nothing was changed/)).toBeTruthy();
  });
});
