import type { Survey, Wave } from '../asking/survey/survey.ts';
import type { Problem } from '../core/problem.ts';
import { wordsIn } from '../words/inLanguages.ts';
import { otherFileWords } from '../words/otherFiles.ts';

const words = wordsIn(otherFileWords, 'en');
/** Waves that are offered one by one; of more, the page that lists them all. */
const MOST_WAVES = 5;

/** A page where a file belongs. */
export interface WayOn {
  readonly to: string;
  readonly text: string;
}

/** A survey with its waves, as the store counts them. */
type Surveys = readonly {
  readonly survey: Pick<Survey, 'title'>;
  readonly waves: readonly { readonly wave: Pick<Wave, 'id' | 'title' | 'closedAt'> }[];
}[];

/** Where a file belongs that was given to the wrong page; nothing of any other problem. */
export function waysOn(problem: Problem | null, surveys: Surveys): readonly WayOn[] {
  if (problem?.kind !== 'otherFile') return [];
  switch (problem.found) {
    case 'questions':
    case 'workbook':
      return questionPages(surveys);
    case 'figures':
      return [{ to: '#/figures/load', text: words.figures }];
    case 'backup':
    case 'sealed':
      return [
        { to: '#/bring-in', text: words.bringIn },
        { to: '#/back-up', text: words.backUp },
      ];
    case 'results':
      return [{ to: '#/back-up', text: words.backUp }];
    case 'storeCopy':
      return [];
  }
}

/** The pages where the questions of waves come in that interviews are still made for. */
function questionPages(surveys: Surveys): readonly WayOn[] {
  const open = surveys.flatMap(({ survey, waves }) =>
    waves
      .filter(({ wave }) => wave.closedAt === null)
      .map(({ wave }) => ({
        to: `#/wave/${wave.id}/questions?files`,
        text: words.questionsOf(survey.title, wave.title),
      })),
  );
  return open.length === 0 || open.length > MOST_WAVES ? [{ to: '#/', text: words.surveys }] : open;
}
