import { SummaryList } from '../../ui/SummaryList.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { wordsIn } from '../../words/inLanguages.ts';
import { tabletsWords } from '../../words/tablets.ts';
import { numbersText } from './tabletsText.ts';
import { countedParts, type TabletView, tabletViews } from './tabletView.ts';
import type { Came } from './whatCame.ts';

const words = wordsIn(tabletsWords, 'en').list;

/** The tablets of a survey, and others from which something came. */
export function TabletList({ came }: { readonly came: Came }) {
  const views = tabletViews(came);
  const known = views.filter((one) => one.known !== null);
  const others = views.filter((one) => one.known === null);
  const rows = (some: readonly TabletView[]) =>
    some.map((view) => ({
      key: view.known?.name ?? words.unknown(view.tablet),
      value: <Brought view={view} came={came} />,
      action: { text: words.look, to: `#/survey/${came.survey}/tablets/of/${view.tablet}` },
    }));
  return (
    <>
      <h2 class="govuk-heading-m">{words.title}</h2>
      {known.length === 0 ? <p class="govuk-body">{words.none}</p> : <SummaryList rows={rows(known)} />}
      {others.length === 0 ? null : (
        <>
          <h2 class="govuk-heading-m">{words.unknownTitle}</h2>
          <p class="govuk-body">{words.unknownMeaning}</p>
          <SummaryList rows={rows(others)} />
        </>
      )}
    </>
  );
}

function Brought({ view, came }: { readonly view: TabletView; readonly came: Came }) {
  const { known, last, missing, aside } = view;
  const away = aside.reduce((sum, { records }) => sum + records, 0);
  const said = [
    last === null ? words.nothingCame : words.came(countedParts(view, came.before), last),
    ...(away === 0 ? [] : [words.aside(away)]),
    ...(missing.length === 0 ? [] : [words.missing(numbersText(missing))]),
  ];
  return (
    <>
      {said.join(' ')}{' '}
      {known === null || known.lostAfter === null ? null : <Tag colour="red">{words.lost}</Tag>}
    </>
  );
}
