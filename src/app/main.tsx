import { render } from 'preact';
import '../ui/tokens.css';
import '../ui/govuk.scss';
import '../ui/controls.css';
import '../ui/print.css';
import '../fieldwork/interviewLook.ts';
import { id } from '../core/id.ts';
import { CrashGuard } from './CrashGuard.tsx';
import { createDevice } from './device.ts';
import { firstHeading } from './firstHeading.ts';
import { createNoticesState } from './noticesState.ts';
import { createRouter } from './router.ts';
import { firstRoutes } from './routes.ts';
import { Shell } from './Shell.tsx';
import { tellTrouble } from './tellTrouble.ts';
import { serviceWorkerAddress } from './trustedAddress.ts';
import { watchUpdates } from './updates.ts';
import { createWorld } from './world.ts';

const FIRST_PAGE_WITHIN_MS = 500;

const place = document.getElementById('app');
if (place === null) throw new Error('main requires #app in the page');

// First of all: the code of the page asked for is fetched while the rest is set up.
const router = createRouter(firstRoutes, async () => (await import('./officeRoutes.ts')).officeRoutes);
const world = createWorld();
// In development the worker is a module with imports and cannot be registered.
const canKeep = import.meta.env.PROD && 'serviceWorker' in navigator;
const updates = canKeep ? watchUpdates(serviceWorkerAddress, world.locks, firstHeading(place)) : null;
const device = createDevice(world);
// Somebody stands at the door: the interview is read while the code that shows it is loaded.
const asked = /^#\/interview\/(\w+)$/.exec(location.hash)?.[1];
const taken = asked === undefined ? undefined : device.takeAhead(id<'interview'>(asked));

// The first page is drawn at one go with what stands around it; where it takes long, that comes first.
const patience = new Promise((resolve) => {
  setTimeout(resolve, FIRST_PAGE_WITHIN_MS);
});
void Promise.race([Promise.all([router.arrived, taken]), patience]).then(() => {
  // What stands there where the app does not start.
  place.replaceChildren();
  render(
    <CrashGuard build={world.build} onCrash={(error) => void tellTrouble(world, error)}>
      <Shell device={device} router={router} notices={createNoticesState(world, updates)} />
    </CrashGuard>,
    place,
  );
  requestAnimationFrame(() => setTimeout(nameManifest));
});

// What makes the app installable: the browser fetches and draws its icons, which nobody waits for.
function nameManifest(): void {
  const link = document.createElement('link');
  link.rel = 'manifest';
  link.href = './manifest.webmanifest';
  document.head.append(link);
}
