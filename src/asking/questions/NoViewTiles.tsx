import type { VNode } from 'preact';
import { languageOf, wordsIn } from '../../words/inLanguages.ts';
import { interviewWords } from '../../words/interview.ts';
import type { InputProps } from './inputProps.ts';
import { type NoViewChoice, noViewsAsked } from './noViews.ts';
import type { QuestionFace } from './question.ts';

/** What a tile of either sort shows. */
interface TileFace {
  readonly id: string;
  readonly text: string;
  readonly language: string;
  readonly quiet: boolean;
  readonly describedBy: string | undefined;
}

interface NoViewTilesProps extends Pick<InputProps<'single'>, 'language' | 'handedOver'> {
  /** What the ids of its tiles begin with. */
  readonly id: string;
  readonly question: Pick<QuestionFace, 'dontKnow' | 'preferNot'>;
  /** Draws one of them as the question draws its choices. */
  readonly tile: (choice: NoViewChoice, face: TileFace) => VNode;
}

/** The ways of having no view, after the choices of a question: those printed, then those only the resident may say. */
export function NoViewTiles({ id, question, language, handedOver, tile }: NoViewTilesProps) {
  const words = wordsIn(interviewWords, language);
  const { printed, unprinted } = noViewsAsked(question, handedOver);
  const drawn = (choice: NoViewChoice, quiet: boolean) =>
    tile(choice, {
      id: `${id}-${choice.missing}`,
      text: words[choice.missing],
      language: languageOf(interviewWords, language),
      quiet,
      describedBy: quiet ? `${id}-said` : undefined,
    });
  return (
    <>
      {printed.length === 0 ? null : <p class="choices__or">{words.or}</p>}
      {printed.map((choice) => drawn(choice, false))}
      {unprinted.length === 0 ? null : (
        <div class="choices__said">
          <p class="choices__said-label" id={`${id}-said`}>
            {words.residentSays}
          </p>
          {unprinted.map((choice) => drawn(choice, true))}
        </div>
      )}
    </>
  );
}
