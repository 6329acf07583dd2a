import { percentOf } from '../../core/percent.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { wordsIn } from '../../words/inLanguages.ts';
import { planningWords } from '../../words/planning.ts';
import type { MadePlan } from './planForm.ts';
import { assumptions, gapLine, marginLine, neededLines, plannedTexts, shareHeads } from './planView.ts';

const words = wordsIn(planningWords, 'en');

/** The interviews of a plan, their margins, the gaps they can show, and what all that assumes. */
export function PlanFigures({ made }: { readonly made: MadePlan }) {
  const shares = shareHeads(made).map((text) => ({ text, numeric: true }));
  return (
    <>
      <h2 class="govuk-heading-m setup-part">{words.needed}</h2>
      <DataTable
        caption={words.needed}
        hideCaption
        heads={[{ text: words.step }, ...shares]}
        lines={neededLines(made)}
      />
      <h2 class="govuk-heading-m">{words.planned}</h2>
      {plannedTexts(made).map((text) => (
        <p class="govuk-body" key={text}>
          {text}
        </p>
      ))}
      <DataTable
        caption={words.margin}
        heads={[{ text: words.interviewsEach }, ...shares]}
        lines={[marginLine(made)]}
      />
      <h3 class="govuk-heading-s">{words.assumes}</h3>
      <ul class="govuk-list govuk-list--bullet">
        {assumptions(made).map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <h2 class="govuk-heading-m">{words.gaps}</h2>
      <p class="govuk-body">{words.gapsLead(percentOf(made.wish.power))}</p>
      <DataTable
        caption={words.gaps}
        hideCaption
        heads={[{ text: words.comparison }, { text: words.interviewsEach, numeric: true }, ...shares]}
        lines={made.plan.gaps.map(gapLine)}
      />
      <p class="govuk-body-s">{words.gapsAssume}</p>
    </>
  );
}
