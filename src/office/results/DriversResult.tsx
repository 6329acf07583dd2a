import type { DriversFound, DriversRefused } from '../../counting/analysis/findDrivers.ts';
import { ChartView } from '../../telling/charts/ChartView.tsx';
import { driverMethod } from '../../telling/reports/driverTexts.ts';
import { Button } from '../../ui/Button.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { Details } from '../../ui/Details.tsx';
import { Warning } from '../../ui/Warning.tsx';
import { driverWords } from '../../words/drivers.ts';
import type { DriversPage, DriversState } from './driversState.ts';
import { type DriversView, driversView, refusalView } from './driversView.ts';

const words = driverWords('en');

interface DriversResultProps {
  readonly page: DriversPage & { readonly at: 'ready' };
  readonly state: DriversState;
  readonly found: DriversFound | DriversRefused;
}

/** What goes with the outcome: warnings first, then a chart, its table, checks and method; or why nothing can be said. */
export function DriversResult({ page, state, found }: DriversResultProps) {
  const { drivers, reader } = page;
  if (found.kind === 'refused') {
    const { title, texts } = refusalView(found, drivers, reader);
    return (
      <section aria-labelledby="drivers-found" class="drivers-result">
        <h2 class="govuk-heading-l" id="drivers-found">
          {title}
        </h2>
        <h3 class="govuk-heading-m">{words.refusedTitle}</h3>
        {texts.map((text) => (
          <Warning key={text}>{text}</Warning>
        ))}
      </section>
    );
  }
  const view = driversView(found, { ...drivers, reader });
  return (
    <section aria-labelledby="drivers-found" class="drivers-result">
      <h2 class="govuk-heading-l" id="drivers-found">
        {view.title}
      </h2>
      {view.warnings.length === 0 ? null : (
        <div class="drivers-warnings">
          <h3 class="govuk-heading-m">{words.warningsTitle}</h3>
          {view.warnings.map((text) => (
            <Warning key={text}>{text}</Warning>
          ))}
        </div>
      )}
      {view.facts.map((text) => (
        <p class="govuk-body" key={text}>
          {text}
        </p>
      ))}
      <p class="govuk-body">{view.chartText}</p>
      <ChartView picture={view.picture} name={view.chartName} />
      <Figures view={view} />
      <p class="govuk-body result-note">{view.placesNote}</p>
      <Checks view={view} />
      <Details summary={words.howToRead}>
        <ul class="govuk-list govuk-list--bullet">
          {view.reading.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </Details>
      <h3 class="govuk-heading-s">{words.method}</h3>
      <p class="govuk-body-s result-method">{`${driverMethod(drivers, found, reader.language).join('. ')}.`}</p>
      <Takeaways state={state} />
    </section>
  );
}

function Figures({ view }: { readonly view: DriversView }) {
  return (
    <DataTable
      caption={view.caption}
      hideCaption={true}
      heads={view.heads}
      lines={view.lines.map(({ key, cells }) => ({
        key,
        cells: cells.map(({ text, under }) => (
          <span key={text}>
            {text}
            {under === null ? null : <span class="result-under">{under}</span>}
          </span>
        )),
      }))}
    />
  );
}

function Checks({ view }: { readonly view: DriversView }) {
  return (
    <Details summary={view.checksTitle}>
      <p class="govuk-body">{view.checksText}</p>
      <DataTable
        caption={view.checksTitle}
        hideCaption={true}
        heads={view.checkHeads}
        lines={view.checks.map(({ key, cells }) => ({ key, cells }))}
      />
    </Details>
  );
}

function Takeaways({ state }: { readonly state: DriversState }) {
  const saved = state.saved.value;
  return (
    <>
      <div class="result-print ui-no-print">
        <Button look="secondary" onPress={() => void state.saveFile()}>
          {words.save}
        </Button>
        <Button look="secondary" onPress={() => globalThis.print()}>
          {words.print}
        </Button>
      </div>
      <p class="govuk-body govuk-!-font-weight-bold ui-no-print" role="status">
        {saved === null ? '' : words.saved(saved)}
      </p>
    </>
  );
}
