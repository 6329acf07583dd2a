import { wordsIn } from '../../words/inLanguages.ts';
import { tabletsWords } from '../../words/tablets.ts';
import { numbersText } from './tabletsText.ts';
import type { TabletView } from './tabletView.ts';

const words = wordsIn(tabletsWords, 'en').tablet;

interface AsidePartProps extends Pick<TabletView, 'aside' | 'strays'> {
  /** Visits may be among them. */
  readonly hasVisits: boolean;
  /** Under the heading of a tablet. */
  readonly isInner?: boolean;
}

/** What is kept aside and what is no interview, each with why and what to do; nothing where there is none. */
export function AsidePart({ aside, strays, hasVisits, isInner = false }: AsidePartProps) {
  const Heading = isInner ? 'h3' : 'h2';
  const look = isInner ? 'govuk-heading-s' : 'govuk-heading-m';
  return (
    <>
      {aside.length === 0 ? null : (
        <>
          <Heading class={look}>{words.asideTitle}</Heading>
          {aside.map(({ why, records, numbers }) => (
            <p class="govuk-body" key={why}>
              <strong>{words.asideOf(records, numbersText(numbers), hasVisits)}.</strong>{' '}
              {words.asideWhy[why]}
            </p>
          ))}
        </>
      )}
      {strays.length === 0 ? null : (
        <>
          <Heading class={look}>{words.straysTitle}</Heading>
          {strays.map(({ why, lines, numbers }) => (
            <p class="govuk-body" key={why}>
              <strong>{words.strayOf(lines, numbersText(numbers))}.</strong> {words.strayWhy[why]}
            </p>
          ))}
        </>
      )}
    </>
  );
}
