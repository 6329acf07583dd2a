import { useEffect, useState } from 'preact/hooks';
import { WISH_PURPOSES } from '../../asking/survey/wishes.ts';
import type { ScreenProps } from '../../keeping/storage/device.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { ButtonLink } from '../../ui/ButtonLink.tsx';
import { wordsIn } from '../../words/inLanguages.ts';
import { wishesWords } from '../../words/wishes.ts';
import { LoadedPage } from '../LoadedPage.tsx';
import { createWishesState } from './wishesState.ts';
import { standingText } from './wishesText.ts';

const words = wordsIn(wishesWords, 'en');

/** Which wishes a survey asks for, how they stay apart from the answers, and the way to each. */
export function WishesScreen({ device, params }: ScreenProps) {
  const survey = params['survey'] ?? '';
  const [state] = useState(() => createWishesState(device, survey));
  useEffect(() => state.stop, [state]);
  return (
    <>
      <BackLink to={`#/survey/${survey}`}>{words.backToSurvey}</BackLink>
      <LoadedPage loaded={state.page.value}>
        {(page) => (
          <div class="govuk-grid-row">
            <div class="govuk-grid-column-two-thirds">
              <span class="govuk-caption-l">{page.survey.title}</span>
              <h1 class="govuk-heading-l">{words.title}</h1>
              <p class="govuk-body-l">{words.lead}</p>
              {page.hasKeys ? (
                <ul class="govuk-list">
                  {WISH_PURPOSES.map((purpose) => (
                    <li key={purpose}>
                      <a class="govuk-link" href={`#/survey/${survey}/wishes/${purpose}`}>
                        {words.purposes[purpose]}
                      </a>
                      <p class="govuk-body">{standingText(page.setting, purpose, device.world.today())}</p>
                    </li>
                  ))}
                </ul>
              ) : (
                <>
                  <p class="govuk-body">{words.noKeys}</p>
                  <ButtonLink to={`#/survey/${survey}/keys`}>{words.toKeys}</ButtonLink>
                </>
              )}
              <h2 class="govuk-heading-m">{words.howTitle}</h2>
              <ul class="govuk-list govuk-list--bullet">
                {words.how.map((sentence) => (
                  <li key={sentence}>{sentence}</li>
                ))}
              </ul>
            </div>
          </div>
        )}
      </LoadedPage>
    </>
  );
}
