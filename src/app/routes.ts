import type { ComponentType } from 'preact';
import { InterviewScreen } from '../fieldwork/InterviewScreen.tsx';
import type { ScreenProps } from '../keeping/storage/device.ts';

export interface Route {
  /** After `#/`; `:name` stands for one part. Never an answer, never a person. */
  readonly path: string;
  readonly load: () => Promise<ComponentType<ScreenProps>>;
  /** Shown to residents: no banners, no footer and no link home around it. */
  readonly isPlain?: boolean;
  /** What follows `?` in the address is told to the screen, which stays as it is. */
  readonly staysOpen?: boolean;
}

/** Every page of the app. The first that fits an address is shown; its heading names the window. */
export const routes: readonly Route[] = [
  {
    path: '',
    load: async () => (await inOffice(() => import('../office/home/HomeScreen.tsx'))).HomeScreen,
  },
  {
    path: 'new',
    load: async () => (await inOffice(() => import('../office/setup/NewSurveyScreen.tsx'))).NewSurveyScreen,
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
  {
    path: 'bring-in',
    load: async () => (await inOffice(() => import('../office/intake/BringInScreen.tsx'))).BringInScreen,
  },
  {
    path: 'import',
    load: async () => (await inOffice(() => import('../office/importing/ImportScreen.tsx'))).ImportScreen,
  },
  {
    path: 'back-up',
    load: async () => (await inOffice(() => import('../office/intake/BackUpScreen.tsx'))).BackUpScreen,
  },
  {
    path: 'results',
    load: async () =>
      (await inOffice(() => import('../office/results/ChooseWaveScreen.tsx'))).ChooseWaveScreen,
  },
  {
    path: 'results/:wave',
    load: async () => (await inOffice(() => import('../office/results/ResultsScreen.tsx'))).ResultsScreen,
  },
  {
    path: 'results/:wave/tables',
    load: async () => (await inOffice(() => import('../office/results/TablesScreen.tsx'))).TablesScreen,
  },
  {
    path: 'results/:wave/made',
    load: async () => (await inOffice(() => import('../office/results/MadeScreen.tsx'))).MadeScreen,
  },
  {
    path: 'results/:wave/topline',
    load: async () => (await inOffice(() => import('../office/results/ToplineScreen.tsx'))).ToplineScreen,
  },
  {
    path: 'results/:wave/findings',
    load: async () => (await inOffice(() => import('../office/results/FindingsScreen.tsx'))).FindingsScreen,
    staysOpen: true,
  },
  {
    path: 'results/:wave/paired',
    load: async () => (await inOffice(() => import('../office/results/PairedScreen.tsx'))).PairedScreen,
  },
  {
    path: 'results/:wave/overlap',
    load: async () => (await inOffice(() => import('../office/results/OverlapScreen.tsx'))).OverlapScreen,
  },
  {
    path: 'results/:wave/published',
    load: async () => (await inOffice(() => import('../office/results/PublishedScreen.tsx'))).PublishedScreen,
  },
  {
    path: 'results/:wave/open',
    load: async () => (await inOffice(() => import('../office/results/OpenScreen.tsx'))).OpenScreen,
  },
  {
    path: 'results/:wave/open/:question',
    load: async () => (await inOffice(() => import('../office/results/CodingScreen.tsx'))).CodingScreen,
  },
  {
    path: 'results/:wave/open/:question/again',
    load: async () => (await inOffice(() => import('../office/results/CodeAgainScreen.tsx'))).CodeAgainScreen,
  },
  {
    path: 'results/:wave/drivers',
    load: async () => (await inOffice(() => import('../office/results/DriversScreen.tsx'))).DriversScreen,
    staysOpen: true,
  },
  {
    path: 'results/:wave/weights',
    load: async () => (await inOffice(() => import('../office/results/WeightsScreen.tsx'))).WeightsScreen,
  },
  {
    path: 'results/:wave/weights/targets',
    load: async () => (await inOffice(() => import('../office/results/TargetsScreen.tsx'))).TargetsScreen,
  },
  {
    path: 'results/:wave/weights/given',
    load: async () =>
      (await inOffice(() => import('../office/results/GivenWeightsScreen.tsx'))).GivenWeightsScreen,
  },
  {
    path: 'results/:wave/weights/recipes',
    load: async () => (await inOffice(() => import('../office/results/RecipesScreen.tsx'))).RecipesScreen,
  },
  {
    path: 'results/:wave/response',
    load: async () => (await inOffice(() => import('../office/results/ResponseScreen.tsx'))).ResponseScreen,
  },
  {
    path: 'results/:wave/quality',
    load: async () => (await inOffice(() => import('../office/results/QualityScreen.tsx'))).QualityScreen,
  },
  {
    path: 'results/:wave/files',
    load: async () => (await inOffice(() => import('../office/results/FilesScreen.tsx'))).FilesScreen,
  },
  {
    path: 'results/:wave/nation',
    load: async () => (await inOffice(() => import('../office/results/NationScreen.tsx'))).NationScreen,
  },
  {
    path: 'figures',
    load: async () => (await inOffice(() => import('../office/figures/FiguresScreen.tsx'))).FiguresScreen,
  },
  {
    path: 'figures/load',
    load: async () =>
      (await inOffice(() => import('../office/figures/LoadFiguresScreen.tsx'))).LoadFiguresScreen,
  },
  {
    path: 'figures/:question',
    load: async () => (await inOffice(() => import('../office/figures/FigureScreen.tsx'))).FigureScreen,
  },
  {
    path: 'sample',
    load: async () => (await inOffice(() => import('../office/sample/SampleScreen.tsx'))).SampleScreen,
  },
  {
    path: 'survey/:survey',
    load: async () => (await inOffice(() => import('../office/setup/SurveyScreen.tsx'))).SurveyScreen,
  },
  {
    path: 'survey/:survey/edit',
    load: async () => (await inOffice(() => import('../office/setup/EditSurveyScreen.tsx'))).EditSurveyScreen,
  },
  {
    path: 'survey/:survey/introduction',
    load: async () =>
      (await inOffice(() => import('../office/setup/IntroductionScreen.tsx'))).IntroductionScreen,
  },
  {
    path: 'survey/:survey/adults',
    load: async () => (await inOffice(() => import('../office/setup/AdultsScreen.tsx'))).AdultsScreen,
  },
  {
    path: 'survey/:survey/keys',
    load: async () => (await inOffice(() => import('../office/keys/KeysScreen.tsx'))).KeysScreen,
  },
  {
    path: 'survey/:survey/plan',
    load: async () => (await inOffice(() => import('../office/setup/PlanScreen.tsx'))).PlanScreen,
  },
  {
    path: 'survey/:survey/delete',
    load: async () =>
      (await inOffice(() => import('../office/setup/DeleteSurveyScreen.tsx'))).DeleteSurveyScreen,
  },
  {
    path: 'survey/:survey/wave/new',
    load: async () => (await inOffice(() => import('../office/setup/NewWaveScreen.tsx'))).NewWaveScreen,
  },
  {
    path: 'wave/:wave',
    load: async () => (await inOffice(() => import('../office/setup/WaveScreen.tsx'))).WaveScreen,
  },
  {
    path: 'wave/:wave/paper',
    load: async () => (await inOffice(() => import('../office/setup/PaperScreen.tsx'))).PaperScreen,
  },
  {
    path: 'wave/:wave/wording',
    load: async () => (await inOffice(() => import('../office/setup/WordingScreen.tsx'))).WordingScreen,
  },
  {
    path: 'wave/:wave/questions',
    staysOpen: true,
    load: async () => (await inOffice(() => import('../office/builder/BuilderScreen.tsx'))).BuilderScreen,
  },
  {
    path: 'wave/:wave/delete',
    load: async () => (await inOffice(() => import('../office/setup/DeleteWaveScreen.tsx'))).DeleteWaveScreen,
  },
  {
    path: 'help',
    load: async () => (await inOffice(() => import('../office/pages/HelpScreen.tsx'))).HelpScreen,
  },
  {
    path: 'privacy',
    load: async () => (await inOffice(() => import('../office/pages/PrivacyScreen.tsx'))).PrivacyScreen,
  },
  {
    path: 'accessibility',
    load: async () =>
      (await inOffice(() => import('../office/pages/AccessibilityScreen.tsx'))).AccessibilityScreen,
  },
  {
    path: 'safe',
    load: async () => (await inOffice(() => import('../office/pages/SafeScreen.tsx'))).SafeScreen,
  },
];

/**
 * A screen of the officer, with the styles that only those have and the rules of every kind of question. They are asked for first: what comes later in the page
 * goes before, and a screen's own styles must.
 */
async function inOffice<Module>(screen: () => Promise<Module>): Promise<Module> {
  const [, , module] = await Promise.all([
    import('../ui/officeLook.ts'),
    import('../office/firstOfAll.ts'),
    screen(),
  ]);
  return module;
}
