import { useState } from 'preact/hooks';
import type { MarginName } from '../../counting/analysis/margins.ts';
import type { WeightOffer } from '../../counting/analysis/weightRefusals.ts';
import type { ScreenProps } from '../../keeping/storage/device.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { Button } from '../../ui/Button.tsx';
import { Details } from '../../ui/Details.tsx';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { Warning } from '../../ui/Warning.tsx';
import { wordsIn } from '../../words/inLanguages.ts';
import { resultsWords } from '../../words/results.ts';
import { thresholdWords } from '../../words/thresholds.ts';
import { weightingWords } from '../../words/weighting.ts';
import { ClusterForm } from './ClusterForm.tsx';
import { IntervalForm } from './IntervalForm.tsx';
import { NotReady } from './NotReady.tsx';
import { NotSaved } from './NotSaved.tsx';
import { NumbersForm } from './NumbersForm.tsx';
import { PopulationForm } from './PopulationForm.tsx';
import { thresholdsForm } from './thresholds.ts';
import { WaveHead } from './WaveHead.tsx';
import { WeightsForm } from './WeightsForm.tsx';
import { WeightsReport } from './WeightsReport.tsx';
import { createWeightsState, type WeightsPage, type WeightsState } from './weightsState.ts';
import { acceptFacts, marginTitle } from './weightsView.ts';
import './results.css';

const words = wordsIn(weightingWords, 'en');
const { chooseTitle } = wordsIn(resultsWords, 'en');

/** How a wave is weighted: the recipe, what it does, and what to do where it cannot be done. */
export function WeightsScreen({ device, params }: ScreenProps) {
  const [state] = useState(() => createWeightsState(device, params));
  const page = state.page.value;
  return (
    <>
      <BackLink to="#/results">{chooseTitle}</BackLink>
      {page.at === 'ready' ? (
        <>
          <WaveHead
            survey={page.survey}
            wave={page.wave}
            title={words.title}
            open="weights"
            simulated={page.simulated}
          />
          <p class="govuk-body-l">{words.lead}</p>
          <NotSaved problem={state.trouble.value} />
          {page.wave.sample === 'open' ? (
            <p class="govuk-body">{words.openSample}</p>
          ) : (
            <Weighting page={page} state={state} />
          )}
          <NumbersForm
            key={`thresholds ${page.filled.thresholds}`}
            id="threshold"
            form={thresholdsForm}
            words={wordsIn(thresholdWords, 'en')}
            numbers={page.thresholds}
            onNumbers={(thresholds) => void state.saveThresholds(thresholds)}
          />
        </>
      ) : (
        <NotReady title={words.title} page={page} />
      )}
    </>
  );
}

interface PartProps {
  readonly page: WeightsPage & { readonly at: 'ready' };
  readonly state: WeightsState;
}

function Weighting({ page, state }: PartProps) {
  const { weights } = page;
  return (
    <>
      <p class="govuk-body govuk-!-font-weight-bold" role="status">
        {savedText(page, state)}
        {words.status[weights.status]}
        {recipeText(page)}
      </p>
      {page.choices.fixedTargets === undefined ? null : <p class="govuk-inset-text">{words.fixedTargets}</p>}
      {page.leftOut === null ? null : <p class="govuk-body">{words.leftOut(page.leftOut)}</p>}
      {weights.problems.map((problem) => (
        <ProblemBox key={JSON.stringify(problem)} problem={problem} />
      ))}
      <Offers page={page} state={state} />
      <Cost page={page} state={state} />
      <WeightsForm page={page} state={state} key={`recipe ${page.filled.recipe}`} />
      <MoreOfWeights page={page} />
      <ClusterForm page={page} state={state} key={`clusters ${page.filled.clusters}`} />
      <IntervalForm page={page} state={state} key={`interval ${page.filled.interval}`} />
      <PopulationForm page={page} state={state} key={`people ${page.filled.populations}`} />
      {weights.report === null ? null : <WeightsReport report={weights.report} />}
      <p class="govuk-body">{words.notInHouseholds}</p>
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

/** By which recipe the wave is weighted, and whether with the targets it was kept with. */
function recipeText({ recipe, choices }: PartProps['page']): string {
  if (recipe === null) return '';
  return ` ${(choices.otherTargets ? words.recipeOtherTargets : words.recipeInUse)(recipe)}`;
}

/** That it was saved, and that the results use it: not where no weights came of it, or somebody has to say yes first. */
function savedText({ weights: { status } }: PartProps['page'], { isSaved }: PartProps['state']): string {
  if (!isSaved.value) return '';
  return `${status === 'refused' || status === 'askFirst' ? words.savedOnly : words.saved} `;
}

function titleOf({ possible }: PartProps['page'], name: MarginName): string {
  return marginTitle(name, possible.find((one) => one.name === name)?.brought?.title ?? null);
}

function offerText(page: PartProps['page'], offer: WeightOffer): string {
  switch (offer.offer) {
    case 'merge':
      return words.merge(offer.label);
    case 'byDesign':
      return words.beginByDesign;
    case 'leaveOutWeightless':
      return words.leaveOutWeightless;
    case 'leaveOut':
      return words.leaveOut(titleOf(page, offer.margin));
  }
}

function Offers({ page, state }: PartProps) {
  const { offers } = page.weights;
  if (offers.length === 0) return null;
  return (
    <section aria-labelledby="offers">
      <h2 class="govuk-heading-m" id="offers">
        {words.offers}
      </h2>
      <div class="result-print">
        {offers.map((offer) => (
          <Button key={JSON.stringify(offer)} look="secondary" onPress={() => void state.take(offer)}>
            {offerText(page, offer)}
          </Button>
        ))}
      </div>
    </section>
  );
}

function Cost({ page, state }: PartProps) {
  const { weights, choices } = page;
  if (weights.status === 'askFirst' && weights.report) {
    const { times, percent } = acceptFacts(weights.report);
    return (
      <>
        <Warning>{words.acceptText(times, percent)}</Warning>
        <Button onPress={() => void state.accept()}>{words.accept}</Button>
      </>
    );
  }
  return choices.costAccepted ? <p class="govuk-body">{words.accepted}</p> : null;
}

/** The ways to what is made elsewhere: targets, weights, recipes. */
function MoreOfWeights({ page }: Pick<PartProps, 'page'>) {
  const ways = [
    { part: 'targets', text: words.bringTargets },
    { part: 'given', text: words.bringWeights },
    { part: 'recipes', text: words.recipes(page.recipes) },
  ];
  return (
    <nav class="ui-no-print result-recipe" aria-labelledby="more-of-weights">
      <h2 class="govuk-heading-m" id="more-of-weights">
        {words.more}
      </h2>
      <ul class="govuk-list">
        {ways.map(({ part, text }) => (
          <li key={part}>
            <a class="govuk-link" href={`#/results/${page.wave.id}/weights/${part}`}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
