import { countText, rounded } from '../../core/percent.ts';
import type { WeightingReport } from '../../counting/analysis/weightingReport.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { wordsIn } from '../../words/inLanguages.ts';
import { weightingWords } from '../../words/weighting.ts';
import { weightSourceWords } from '../../words/weightSources.ts';
import { costColumns, costLines, marginLines, marginTitle, targetsText, warningText } from './weightsView.ts';

const words = wordsIn(weightingWords, 'en');
const given = wordsIn(weightSourceWords, 'en');

/** What the weights do to the groups, and what they cost. */
export function WeightsReport({ report }: { readonly report: WeightingReport }) {
  return (
    <section aria-labelledby="report">
      <h2 class="govuk-heading-l" id="report">
        {words.report}
      </h2>
      {report.warnings.length === 0 ? null : (
        <>
          <h3 class="govuk-heading-m">{words.warnings}</h3>
          <ul class="govuk-list govuk-list--bullet">
            {report.warnings
              .map((one) => warningText(one, report))
              .map((text) => (
                <li key={text}>{text}</li>
              ))}
          </ul>
        </>
      )}
      <DataTable
        caption={words.costTable}
        heads={[{ text: words.measure }, ...costColumns(report).map(({ text }) => ({ text, numeric: true }))]}
        lines={costLines(report)}
      />
      {report.raking === null ? null : (
        <p class="govuk-body">
          {(report.base === 'design' ? words.ratio : given.ratioToGiven)(
            rounded(report.ratio.smallest, 2),
            rounded(report.ratio.largest, 2),
          )}{' '}
          {words.trimmed(report.trimmed)} {words.settled(report.raking.sweeps)}
        </p>
      )}
      {report.margins.length > 0 || report.cut !== undefined ? null : (
        <p class="govuk-body">{given.asGiven}</p>
      )}
      {report.cut === undefined ? null : (
        <p class="govuk-body">
          {given.cut(countText(report.cut.high), countText(report.cut.low))}{' '}
          {given.ratioToGiven(rounded(report.ratio.smallest, 2), rounded(report.ratio.largest, 2))}
        </p>
      )}
      {report.margins.length === 0 ? null : (
        <Tabs
          label={words.groupsInReport}
          tabs={report.margins.map((margin) => ({
            id: marginId(margin.name),
            label: marginTitle(margin.name, margin.title),
            content: <MarginReport margin={margin} base={report.base} />,
          }))}
        />
      )}
    </section>
  );
}

// The name of targets that were brought in has signs that no id may have.
function marginId(name: string): string {
  return name.replace(/[^\w-]/g, '_');
}

interface MarginReportProps {
  readonly margin: WeightingReport['margins'][number];
  readonly base: WeightingReport['base'];
}

function MarginReport({ margin, base }: MarginReportProps) {
  const before = base === 'design' ? words.byDesign : words.byGiven;
  const numeric = [words.people, words.target, words.unweighted, before, words.weighted];
  return (
    <>
      <DataTable
        caption={words.marginTable(marginTitle(margin.name, margin.title))}
        heads={[{ text: words.group }, ...numeric.map((text) => ({ text, numeric: true }))]}
        lines={marginLines(margin)}
      />
      <p class="govuk-body-s result-method">{targetsText(margin)}</p>
    </>
  );
}
