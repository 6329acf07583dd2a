import { InterviewScreen } from '../fieldwork/InterviewScreen.tsx';
import { inOffice } from './inOffice.ts';
import type { Route } from './route.ts';

/** The pages of the first paint and of fieldwork: every tablet loads this list. */
export const firstRoutes: readonly Route[] = [
  {
    path: '',
    load: async () => (await inOffice(() => import('../office/home/HomeScreen.tsx'))).HomeScreen,
  },
  {
    path: 'start',
    load: async () => (await import('../fieldwork/StartScreen.tsx')).StartScreen,
  },
  {
    path: 'interview/:interview',
    isPlain: true,
    // Somebody stands at the door: it comes with the page.
    load: () => Promise.resolve(InterviewScreen),
  },
];
