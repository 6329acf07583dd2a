import { inOffice } from './inOffice.ts';
import type { Route } from './route.ts';

const pages: readonly Route[] = [
  {
    path: 'new',
    load: async () => (await inOffice(() => import('../office/setup/NewSurveyScreen.tsx'))).NewSurveyScreen,
  },
  {
    path: 'bring-in',
    load: async () => (await inOffice(() => import('../office/intake/BringInScreen.tsx'))).BringInScreen,
  },
  {
    path: 'left',
    load: async () => (await inOffice(() => import('../office/intake/LeftScreen.tsx'))).LeftScreen,
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
    path: 'practice',
    load: async () => (await inOffice(() => import('../office/sample/PracticeScreen.tsx'))).PracticeScreen,
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
    path: 'survey/:survey/back-checks',
    load: async () =>
      (await inOffice(() => import('../office/backchecks/BackChecksScreen.tsx'))).BackChecksScreen,
  },
  {
    path: 'survey/:survey/wishes',
    load: async () => (await inOffice(() => import('../office/wishes/WishesScreen.tsx'))).WishesScreen,
  },
  {
    path: 'survey/:survey/wishes/:purpose',
    load: async () => (await inOffice(() => import('../office/wishes/WishScreen.tsx'))).WishScreen,
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
    path: 'survey/:survey/withdrawal',
    load: async () =>
      (await inOffice(() => import('../office/withdrawal/WithdrawalScreen.tsx'))).WithdrawalScreen,
  },
  {
    path: 'survey/:survey/tablets',
    load: async () => (await inOffice(() => import('../office/tablets/TabletsScreen.tsx'))).TabletsScreen,
  },
  {
    path: 'survey/:survey/tablets/pack',
    load: async () => (await inOffice(() => import('../office/tablets/PackScreen.tsx'))).PackScreen,
  },
  {
    path: 'survey/:survey/tablets/add',
    load: async () => (await inOffice(() => import('../office/tablets/AddTabletScreen.tsx'))).AddTabletScreen,
  },
  {
    path: 'survey/:survey/tablets/bring-in',
    load: async () => (await inOffice(() => import('../office/tablets/BundlesScreen.tsx'))).BundlesScreen,
  },
  {
    path: 'survey/:survey/tablets/receipts',
    load: async () => (await inOffice(() => import('../office/tablets/ReceiptsScreen.tsx'))).ReceiptsScreen,
  },
  {
    path: 'survey/:survey/tablets/of/:tablet',
    load: async () => (await inOffice(() => import('../office/tablets/TabletScreen.tsx'))).TabletScreen,
  },
  {
    path: 'survey/:survey/tablets/of/:tablet/lost',
    load: async () => (await inOffice(() => import('../office/tablets/LostNoteScreen.tsx'))).LostNoteScreen,
  },
  {
    path: 'survey/:survey/tablets/of/:tablet/fork/:number',
    load: async () => (await inOffice(() => import('../office/tablets/ForkScreen.tsx'))).ForkScreen,
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
    path: 'promises',
    load: async () => (await inOffice(() => import('../office/pages/PromisesScreen.tsx'))).PromisesScreen,
  },
  {
    path: 'safe',
    load: async () => (await inOffice(() => import('../office/pages/SafeScreen.tsx'))).SafeScreen,
  },
  {
    path: 'safe/:survey',
    load: async () => (await inOffice(() => import('../office/pages/AllowScreen.tsx'))).AllowScreen,
  },
  {
    path: 'door/:wave',
    load: async () => (await inOffice(() => import('../fieldwork/DoorScreen.tsx'))).DoorScreen,
  },
  {
    // A fieldworker's, and as rare as an officer's; files come in there, of which every trouble is told.
    path: 'tablet',
    load: async () => (await inOffice(() => import('../fieldwork/CarryScreen.tsx'))).CarryScreen,
  },
];

/** Pages that read answers at the office. */
const READS_ANSWERS =
  /^(results\/:wave.*|bring-in|left|back-up|import|survey\/:survey\/(edit|withdrawal|tablets\/.*))$/;

/** Every page of an officer. The first that fits an address is shown; its heading names the window. */
export const officeRoutes: readonly Route[] = pages.map((page) =>
  READS_ANSWERS.test(page.path) ? { ...page, load: async () => answersUnlocked(await page.load()) } : page,
);

/** Where the answers of a survey are sealed, its keys are asked for. */
async function answersUnlocked(screen: Awaited<ReturnType<Route['load']>>): ReturnType<Route['load']> {
  return (await import('../office/unlock/SealedPage.tsx')).withAnswersUnlocked(screen);
}
