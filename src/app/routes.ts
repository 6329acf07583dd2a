import type { ComponentType } from 'preact';
import type { ScreenProps } from '../keeping/storage/device.ts';

export interface Route {
  /** After `#/`; `:name` stands for one part. Never an answer, never a person. */
  readonly path: string;
  readonly load: () => Promise<ComponentType<ScreenProps>>;
  /** Shown to residents: no banners, no footer and no link home around it. */
  readonly isPlain?: boolean;
}

/** Every page of the app. The first that fits an address is shown; its heading names the window. */
export const routes: readonly Route[] = [
  {
    path: '',
    load: async () => (await import('../office/home/HomeScreen.tsx')).HomeScreen,
  },
  {
    path: 'new',
    load: async () => (await import('../office/setup/NewSurveyScreen.tsx')).NewSurveyScreen,
  },
  {
    path: 'start',
    load: async () => (await import('../fieldwork/StartScreen.tsx')).StartScreen,
  },
  {
    path: 'interview/:interview',
    isPlain: true,
    load: async () => {
      // The store's code comes with the screen's, not after it.
      const [{ InterviewScreen }] = await Promise.all([
        import('../fieldwork/InterviewScreen.tsx'),
        import('../keeping/storage/openDatabase.ts'),
      ]);
      return InterviewScreen;
    },
  },
  {
    path: 'bring-in',
    load: async () => (await import('../office/intake/BringInScreen.tsx')).BringInScreen,
  },
  {
    path: 'back-up',
    load: async () => (await import('../office/intake/BackUpScreen.tsx')).BackUpScreen,
  },
  {
    path: 'results',
    load: async () => (await import('../office/results/ChooseWaveScreen.tsx')).ChooseWaveScreen,
  },
  {
    path: 'results/:wave',
    load: async () => (await import('../office/results/ResultsScreen.tsx')).ResultsScreen,
  },
  {
    path: 'results/:wave/weights',
    load: async () => (await import('../office/results/WeightsScreen.tsx')).WeightsScreen,
  },
  {
    path: 'results/:wave/files',
    load: async () => (await import('../office/results/FilesScreen.tsx')).FilesScreen,
  },
  {
    path: 'results/:wave/nation',
    load: async () => (await import('../office/results/NationScreen.tsx')).NationScreen,
  },
  {
    path: 'figures',
    load: async () => (await import('../office/figures/FiguresScreen.tsx')).FiguresScreen,
  },
  {
    path: 'figures/load',
    load: async () => (await import('../office/figures/LoadFiguresScreen.tsx')).LoadFiguresScreen,
  },
  {
    path: 'figures/:question',
    load: async () => (await import('../office/figures/FigureScreen.tsx')).FigureScreen,
  },
  {
    path: 'sample',
    load: async () => (await import('../office/sample/SampleScreen.tsx')).SampleScreen,
  },
  {
    path: 'survey/:survey',
    load: async () => (await import('../office/setup/SurveyScreen.tsx')).SurveyScreen,
  },
  {
    path: 'survey/:survey/delete',
    load: async () => (await import('../office/setup/DeleteSurveyScreen.tsx')).DeleteSurveyScreen,
  },
  {
    path: 'survey/:survey/wave/new',
    load: async () => (await import('../office/setup/NewWaveScreen.tsx')).NewWaveScreen,
  },
  {
    path: 'wave/:wave',
    load: async () => (await import('../office/setup/WaveScreen.tsx')).WaveScreen,
  },
  {
    path: 'wave/:wave/wording',
    load: async () => (await import('../office/setup/WordingScreen.tsx')).WordingScreen,
  },
  {
    path: 'wave/:wave/delete',
    load: async () => (await import('../office/setup/DeleteWaveScreen.tsx')).DeleteWaveScreen,
  },
  {
    path: 'help',
    load: async () => (await import('../office/pages/HelpScreen.tsx')).HelpScreen,
  },
  {
    path: 'privacy',
    load: async () => (await import('../office/pages/PrivacyScreen.tsx')).PrivacyScreen,
  },
  {
    path: 'accessibility',
    load: async () => (await import('../office/pages/AccessibilityScreen.tsx')).AccessibilityScreen,
  },
  {
    path: 'safe',
    load: async () => (await import('../office/pages/SafeScreen.tsx')).SafeScreen,
  },
];
