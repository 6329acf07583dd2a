import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { withLost } from '../../../src/keeping/transfer/tabletList.ts';
import { GapNote } from '../../../src/office/results/GapNote.tsx';
import { changeTablets, takeInBundles } from '../../../src/office/tablets/collecting.ts';
import { goodOf, theWave } from '../../fixtures/aDevice.ts';
import { aSealingOffice } from '../../fixtures/anOffice.ts';
import { aTablet } from '../../fixtures/aTablet.ts';
import { lookedAt, onTheList } from '../../fixtures/aTabletOfOffice.ts';
import { aSurvey } from '../../fixtures/aWave.ts';
import { bundleFile, responseOf, sealedChain } from '../../fixtures/sealedBundle.ts';

afterEach(cleanup);

it('F42: says by name and number which interviews are missing, also on paper', async () => {
  const office = await aSealingOffice();
  const oak = aTablet('oak-1');
  await onTheList(office, oak, 'Oak');
  const chain = await sealedChain(
    office.keys,
    [1, 2, 3].map((number) => responseOf(oak, number)),
  );
  const file = await bundleFile(oak, chain.slice(2));
  const { database, device } = office;
  goodOf(await takeInBundles(database, theWave.survey, await lookedAt(database, [file])));
  goodOf(await changeTablets(database, theWave.survey, (list) => withLost(list, 'oak-1', 2)));
  const { container } = render(<GapNote device={device} survey={{ ...aSurvey(), id: theWave.survey }} />);
  const title = await screen.findByText('Interviews are missing in these figures', undefined, {
    timeout: 20_000,
  });
  expect(container.textContent).toContain('“Oak”: number 1–2 did not arrive.');
  expect(container.textContent).toContain('“Oak” is marked as lost: what it took after number 2');
  expect(container.textContent).toContain('“Oak”: 1 interview is kept aside');
  expect(title.closest('.ui-no-print')).toBeNull();
});
