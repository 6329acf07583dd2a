import type { ComponentChildren } from 'preact';
import { BackLink } from '../../ui/BackLink.tsx';
import { ButtonLink } from '../../ui/ButtonLink.tsx';
import type { FieldError } from '../../ui/ErrorSummary.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { StepHeading } from '../../ui/StepHeading.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { wordsIn } from '../../words/inLanguages.ts';
import { tabletsWords } from '../../words/tablets.ts';
import type { Loaded } from '../followStore.ts';
import { LoadedPage } from '../LoadedPage.tsx';
import type { SurveyTablets } from './surveyTablets.ts';

const words = wordsIn(tabletsWords, 'en');

interface TabletsFrameProps {
  readonly survey: string;
  readonly loaded: Loaded<SurveyTablets>;
  readonly title: string;
  /** Where the page is; it takes the keyboard to the heading when it changes. */
  readonly step: string;
  readonly errors?: readonly FieldError[];
  readonly isFirst?: boolean;
  /** Drawn where the survey has keys in use. */
  readonly children: (tablets: SurveyTablets) => ComponentChildren;
}

const NO_ERRORS: readonly FieldError[] = [];

/** A page for the tablets of a survey. Without keys in use it says so, and leads there. */
export function TabletsFrame(props: TabletsFrameProps) {
  const { survey, loaded, title, step, errors = NO_ERRORS, isFirst = false, children } = props;
  const own = `#/survey/${survey}`;
  return (
    <>
      <BackLink to={isFirst ? own : `${own}/tablets`}>{isFirst ? words.backToSurvey : words.back}</BackLink>
      <LoadedPage loaded={loaded}>
        {(tablets) => (
          <div class="govuk-grid-row">
            <div class="govuk-grid-column-two-thirds">
              <ErrorSummary title={words.problemTitle} errors={errors} />
              <span class="govuk-caption-l">
                {tablets.survey.title}{' '}
                {tablets.survey.simulated ? <Tag colour="purple">{words.simulated}</Tag> : null}
              </span>
              <StepHeading step={step}>{title}</StepHeading>
              {tablets.keys === null ? (
                <>
                  <p class="govuk-body-l">{words.noKeys}</p>
                  <p class="govuk-body">{words.noKeysMeaning}</p>
                  <ButtonLink to={`${own}/keys`}>{words.toKeys}</ButtonLink>
                </>
              ) : (
                children(tablets)
              )}
            </div>
          </div>
        )}
      </LoadedPage>
    </>
  );
}
