import { BackLink } from '../../ui/BackLink.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { wordsIn } from '../../words/inLanguages.ts';
import { pagesWords } from '../../words/pages.ts';
import { type PromiseStanding, promisesWords } from '../../words/promises.ts';

const words = wordsIn(promisesWords, 'en');
const colours = { kept: 'green', partly: 'yellow', notYet: 'grey' } as const satisfies Record<
  PromiseStanding,
  string
>;

/** The promises in plain words, each with how far it is kept. */
export function PromisesScreen() {
  return (
    <>
      <BackLink to="#/">{wordsIn(pagesWords, 'en').home}</BackLink>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">{words.title}</h1>
          <p class="govuk-body-l">{words.lead}</p>
          <ol class="govuk-list govuk-list--number">
            {words.promises.map(({ id, promise, standing, today }) => (
              <li key={id} class="govuk-!-margin-bottom-5">
                <h2 class="govuk-heading-s govuk-!-margin-bottom-1">{promise}</h2>
                <Tag colour={colours[standing]}>{words.standings[standing]}</Tag>
                <p class="govuk-body govuk-!-margin-top-1">{today}</p>
              </li>
            ))}
          </ol>
          <h2 class="govuk-heading-m">{words.notHeading}</h2>
          <p class="govuk-body">{words.notLead}</p>
          <ul class="govuk-list govuk-list--bullet">
            {words.not.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
          <p class="govuk-body">{words.proof}</p>
        </div>
      </div>
    </>
  );
}
