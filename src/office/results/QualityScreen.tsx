import { useEffect, useState } from 'preact/hooks';
import { countText } from '../../core/percent.ts';
import type { ScreenProps } from '../../keeping/storage/device.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { Details } from '../../ui/Details.tsx';
import { focusOn } from '../../ui/focusOn.ts';
import { daysInWords } from '../../words/days.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { qualityWords } from '../../words/quality.ts';
import { resultsWords } from '../../words/results.ts';
import { FieldworkerTables } from './FieldworkerTables.tsx';
import { LongWork } from './LongWork.tsx';
import { limitsForm } from './limitsForm.ts';
import { NotReady } from './NotReady.tsx';
import { NotSaved } from './NotSaved.tsx';
import { NumbersForm } from './NumbersForm.tsx';
import { QualityList } from './QualityList.tsx';
import { QuestionGapsTable } from './QuestionGapsTable.tsx';
import { createQualityState, type QualityPage, type QualityState } from './qualityState.ts';
import { checkViews, leftToLookAt } from './qualityView.ts';
import { WaveHead } from './WaveHead.tsx';
import './results.css';
import './quality.css';

const words = wordsIn(qualityWords, 'en');
const { chooseTitle } = wordsIn(resultsWords, 'en');

/** Where the eye goes when the interviews were looked through anew. */
const SUMMARY = 'quality-summary';

/** What of a wave's data is worth a look before it is published. */
export function QualityScreen({ device, params }: ScreenProps) {
  const [state] = useState(() => createQualityState(device, params));
  // Who leaves the page wants no more of it.
  useEffect(() => state.stop, [state]);
  const page = state.page.value;
  if (page.at === 'loading' || page.at === 'problem')
    return (
      <>
        <BackLink to="#/results">{chooseTitle}</BackLink>
        <NotReady title={words.title} page={page} />
      </>
    );
  const { survey, wave } = page;
  return (
    <>
      <BackLink to="#/results">{chooseTitle}</BackLink>
      <WaveHead survey={survey} wave={wave} title={words.title} open="quality" />
      <p class="govuk-body-l">{words.lead}</p>
      <p class="govuk-inset-text">{words.notForPublication}</p>
      <NotSaved problem={state.trouble.value} />
      <Found page={page} state={state} />
    </>
  );
}

interface FoundProps {
  readonly page: Exclude<QualityPage, { readonly at: 'loading' | 'problem' }>;
  readonly state: QualityState;
}

function Found({ page, state }: FoundProps) {
  if (page.at === 'ready') return <Quality page={page} state={state} />;
  return <LongWork words={words} isStopped={page.at === 'stopped'} work={state} />;
}

interface ReadyProps {
  readonly page: QualityPage & { readonly at: 'ready' };
  readonly state: QualityState;
}

function Quality({ page, state }: ReadyProps) {
  const { quality, wave, reader } = page;
  if (quality.people === 0) return <p class="govuk-body">{words.nobody}</p>;
  const people = countText(quality.people);
  const flagged = countText(quality.flagged.length);
  const left = countText(leftToLookAt(quality, state.marks.value));
  return (
    <>
      <p class="govuk-body govuk-!-font-weight-bold" id={SUMMARY} tabIndex={-1}>
        {quality.flagged.length === 0 ? words.nothing(people) : words.summary(flagged, people, left)}
      </p>
      <p class="govuk-body">{words.collected(daysInWords(wave.from, wave.to))}</p>
      {quality.flagged.length === 0 ? null : <QualityList page={page} state={state} />}
      {checkViews(quality, reader).map(({ check, title, lead, found }) => (
        <section aria-labelledby={`check-${check}`} key={check}>
          <h2 class="govuk-heading-m" id={`check-${check}`}>
            {title}
          </h2>
          <p class="govuk-body">{lead}</p>
          <ul class="govuk-list govuk-list--bullet">
            {found.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </section>
      ))}
      <QuestionGapsTable questions={quality.questions} reader={reader} />
      <FieldworkerTables quality={quality} reader={reader} />
      <div class="ui-no-print">
        <NumbersForm
          id="limit"
          form={limitsForm}
          words={words.limits}
          numbers={{ ...quality.limits }}
          onNumbers={(limits) =>
            void state.setLimits(limits).then(() => {
              if (state.trouble.value === null) focusOn(SUMMARY);
            })
          }
        />
      </div>
      <Details summary={words.explain}>
        <ul class="govuk-list govuk-list--bullet">
          {words.explainText.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </Details>
    </>
  );
}
