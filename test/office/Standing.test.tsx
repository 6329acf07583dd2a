import { cleanup, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { Standing } from '../../src/office/Standing.tsx';
import { aSetUpDevice } from '../fixtures/aSetup.ts';
import { aSurvey } from '../fixtures/aWave.ts';
import { deviceOn } from '../fixtures/aWorld.ts';
import { keysMade, useKeys } from '../fixtures/sealedSurvey.ts';

afterEach(cleanup);

const notSealed = /Not yet sealed/;

describe('what is said of a survey wherever it is worked on', () => {
  it('leads to its keys until they are in use, and then is silent', async () => {
    const database = await aSetUpDevice();
    render(<Standing device={deviceOn(database)} survey={aSurvey()} />);
    const make = await screen.findByRole('link', { name: 'Make the keys' });
    expect(make.getAttribute('href')).toBe('#/survey/s/keys');
    expect(screen.getByText(notSealed)).toBeTruthy();
    const { set } = await keysMade('22');
    await useKeys(database, { ...set, fileOpened: null });
    await screen.findByRole('link', { name: 'Try the keys' });
    await useKeys(database, set);
    await waitFor(() => expect(screen.queryByText(notSealed)).toBeNull());
  });

  it('says of what is made up that it is, and nothing of keys', async () => {
    const database = await aSetUpDevice();
    render(<Standing device={deviceOn(database)} survey={aSurvey({ simulated: true })} />);
    expect(screen.getByText('Simulated')).toBeTruthy();
    expect(screen.queryByRole('link')).toBeNull();
  });
});
