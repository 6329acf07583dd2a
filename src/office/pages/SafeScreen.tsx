import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { SurveyId } from '../../asking/survey/survey.ts';
import type { SafetyState } from '../../core/tabletSafety.ts';
import type { ScreenProps } from '../../keeping/storage/device.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { Button } from '../../ui/Button.tsx';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { Warning } from '../../ui/Warning.tsx';
import { dayInWords } from '../../words/days.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { pagesWords } from '../../words/pages.ts';
import { createSafeState, type SafetyReport } from './safeState.ts';

const words = wordsIn(pagesWords, 'en');
const { safe } = words;
const colours = { good: 'green', bad: 'red', unknown: 'grey' } as const satisfies Record<SafetyState, string>;

export function SafeScreen({ device }: ScreenProps) {
  const [state] = useState(() => {
    const made = createSafeState(device);
    void made.look();
    return made;
  });
  const report = state.report.value;
  return (
    <>
      <BackLink to="#/">{words.home}</BackLink>
      <h1 class="govuk-heading-l">{safe.title}</h1>
      <p class="govuk-body-l">{safe.lead}</p>
      <Warning>{safe.notSealed}</Warning>
      <p class="govuk-body">{safe.refuses}</p>
      <div aria-live="polite">
        {report === null ? <p class="govuk-body">{safe.looking}</p> : <Found report={report} />}
      </div>
      <Button look="secondary" onPress={() => void state.look()}>
        {safe.lookAgain}
      </Button>
      {report === null ? null : (
        <Allowed report={report} onTakeBack={(survey) => void state.takeBack(survey)} />
      )}
      <h2 class="govuk-heading-m">{safe.yourselfHeading}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {safe.yourself.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <p class="govuk-body">
        <a class="govuk-link" href="#/tablet">
          {safe.office}
        </a>
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href="./rescue.html">
          {safe.rescue}
        </a>
      </p>
      <h2 class="govuk-heading-m">{safe.buildHeading}</h2>
      <p class="govuk-body">{safe.build(state.build)}</p>
    </>
  );
}

interface AllowedProps {
  readonly report: SafetyReport;
  readonly onTakeBack: (survey: SurveyId) => void;
}

/** What an officer allowed on this device, and the way to take it back. */
function Allowed({ report: { allowed, takenBack }, onTakeBack }: AllowedProps) {
  const said = useRef<HTMLParagraphElement>(null);
  // The button is gone with what it took back: the keyboard is led to what is said of it.
  useLayoutEffect(() => said.current?.focus(), [takenBack]);
  if (allowed.length === 0 && takenBack === null) return null;
  return (
    <>
      <h2 class="govuk-heading-m">{safe.allowedHeading}</h2>
      {takenBack === null ? null : (
        <p class="govuk-body govuk-!-font-weight-bold" tabIndex={-1} ref={said}>
          {safe.takenBack(takenBack)}
        </p>
      )}
      {allowed.length === 0 ? null : <p class="govuk-body">{safe.allowedLead}</p>}
      {allowed.map(({ survey, title, day, checks }) => (
        <div key={survey}>
          <p class="govuk-body">
            {safe.allowed(title, dayInWords(day), checks.map((check) => safe.checks[check].name).join(', '))}
          </p>
          <Button look="secondary" onPress={() => onTakeBack(survey)}>
            {safe.takeBack} <span class="govuk-visually-hidden">{safe.takeBackOf(title)}</span>
          </Button>
        </div>
      ))}
    </>
  );
}

function Found({ report }: { readonly report: SafetyReport }) {
  const bad = report.lines.filter((line) => line.state === 'bad').length;
  const isGood = report.lines.every((line) => line.state === 'good');
  const summary = isGood ? safe.allGood : safe.noneBad;
  const number = (count: number) => safe.megabytes(count.toLocaleString('en-GB'));
  return (
    <>
      {report.trouble === null ? null : <ProblemBox problem={report.trouble} />}
      <p class="govuk-body govuk-!-font-weight-bold">{bad === 0 ? summary : safe.someBad(bad)}</p>
      <dl class="govuk-summary-list">
        {report.lines.map(({ check, state }) => (
          <div class="govuk-summary-list__row" key={check}>
            <dt class="govuk-summary-list__key">{safe.checks[check].name}</dt>
            <dd class="govuk-summary-list__value">
              <Tag colour={colours[state]}>{safe.states[state]}</Tag>
              <p class="govuk-body govuk-!-margin-top-2 govuk-!-margin-bottom-0">
                {safe.checks[check][state]}
                {check === 'room' && report.space
                  ? ` ${safe.space(number(report.space.used), number(report.space.quota))}`
                  : null}
              </p>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
