import type { ComponentType } from 'preact';
import { ownIntroduction } from '../asking/survey/ownIntroduction.ts';
import { populationOf } from '../asking/survey/population.ts';
import { directionOf, fillIn } from '../core/text.ts';
import { languageOf, wordsIn } from '../words/inLanguages.ts';
import { interviewWords } from '../words/interview.ts';
import type { IntroductionProps } from './IntroductionPage.tsx';

interface OwnIntroductionProps extends IntroductionProps {
  /** As it is kept. */
  readonly kept: unknown;
}

/** Draws what is kept so. */
export function ownIntroductionOf(kept: unknown): ComponentType<IntroductionProps> {
  return ({ pages }) => <OwnIntroduction pages={pages} kept={kept} />;
}

/**
 * Who asks and why where the council wrote it in words of its own; in a language in which it wrote none, in the app's. A
 * fieldworker says first who they are.
 */
function OwnIntroduction({ pages, kept }: OwnIntroductionProps) {
  const { design, handedOver } = pages.interview.value;
  const { introduction: words } = wordsIn(interviewWords, design.language);
  const council = pages.setup.survey.councilName;
  const population = populationOf(pages.setup.questionnaire);
  const people = words.people[population];
  const who = handedOver ? words.whoAlone(council, people) : words.who(council, people, design.fieldworker);
  const own = ownIntroduction(kept, [design.language, languageOf(interviewWords, design.language)]);
  if (own === null)
    return (
      <p class="interview__read">
        {who} {words.why[population](council)}
      </p>
    );
  return (
    <>
      {handedOver ? null : <p class="interview__read">{who}</p>}
      {own.paragraphs.map((text) => (
        <p class="interview__read" lang={own.language} dir={directionOf(own.language)} key={text}>
          {fillIn(text, { council })}
        </p>
      ))}
    </>
  );
}
