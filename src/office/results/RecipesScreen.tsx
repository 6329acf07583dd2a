import { useState } from 'preact/hooks';
import type { ScreenProps } from '../../keeping/storage/device.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { Button } from '../../ui/Button.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { FileField } from '../../ui/FileField.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { wordsIn } from '../../words/inLanguages.ts';
import { weightRecipeWords } from '../../words/weightRecipes.ts';
import { weightSourceWords } from '../../words/weightSources.ts';
import { NotReady } from './NotReady.tsx';
import { RecipeCard } from './RecipeCard.tsx';
import { createRecipesState, type RecipesPage, type RecipesState } from './recipesState.ts';
import { comparedLines, newsText } from './recipesView.ts';
import type { TriedRecipe } from './triedRecipes.ts';
import { WaveHead } from './WaveHead.tsx';
import './results.css';

const words = wordsIn(weightRecipeWords, 'en');
const { back } = wordsIn(weightSourceWords, 'en');

/** Ways to weight a wave, kept under a name with their date: keep, use, compare, carry away. */
export function RecipesScreen({ device, params }: ScreenProps) {
  const [state] = useState(() => createRecipesState(device, params));
  const page = state.page.value;
  return (
    <>
      <BackLink to={`#/results/${params['wave'] ?? ''}/weights`}>{back}</BackLink>
      {page.at === 'ready' ? (
        <Page page={page} state={state} />
      ) : (
        <NotReady title={words.title} page={page} />
      )}
    </>
  );
}

interface PageProps {
  readonly page: RecipesPage & { readonly at: 'ready' };
  readonly state: RecipesState;
}

function Page({ page, state }: PageProps) {
  const { recipes } = page;
  const news = state.news.value;
  return (
    <>
      <WaveHead survey={page.survey} wave={page.wave} title={words.title} open="weights" />
      <p class="govuk-body-l">{words.lead}</p>
      <p class="govuk-body govuk-!-font-weight-bold" role="status">
        {news?.did === 'notARecipe' ? '' : newsText(news, recipes)}
      </p>
      {page.canKeep ? <KeepForm state={state} /> : <p class="govuk-body">{words.notMade}</p>}
      <h2 class="govuk-heading-m">{words.list}</h2>
      {recipes.length === 0 ? <p class="govuk-body">{words.none}</p> : null}
      {recipes.map((recipe) => (
        <RecipeCard key={recipe.kept.name} recipe={recipe} state={state} />
      ))}
      {recipes.length < 2 ? null : <Comparison recipes={recipes} />}
      {page.others.length === 0 ? null : (
        <section aria-labelledby="other-waves">
          <h2 class="govuk-heading-m" id="other-waves">
            {words.ofOthers}
          </h2>
          <p class="govuk-body">{words.ofOthersLead}</p>
          <div class="result-print">
            {page.others.map((one) => (
              <Button
                key={`${one.wave.id} ${one.kept.at}`}
                look="secondary"
                onPress={() => void state.takeOver(one)}
              >
                {words.takeOver(one.kept.name, one.wave.title)}
              </Button>
            ))}
          </div>
        </section>
      )}
      <FileField
        id="recipe-file"
        label={words.load}
        hint={words.loadHint}
        accept=".json,application/json"
        error={news?.did === 'notARecipe' ? newsText(news, recipes) : undefined}
        onFiles={([file]) => void open(state, file)}
      />
    </>
  );
}

async function open(state: RecipesState, file: File | undefined): Promise<void> {
  if (file !== undefined) await state.open(new Uint8Array(await file.arrayBuffer()));
}

function KeepForm({ state }: Pick<PageProps, 'state'>) {
  const [name, setName] = useState('');
  const [isMissing, setMissing] = useState(false);
  const keep = async () => {
    const given = name.trim();
    setMissing(given === '');
    if (given === '') return;
    await state.keep(given);
    setName('');
  };
  return (
    <form
      noValidate={true}
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <h2 class="govuk-heading-m">{words.keep}</h2>
      <TextField
        id="weighting-name"
        label={words.name}
        hint={words.nameHint}
        value={name}
        error={isMissing ? words.noName : undefined}
        onInput={setName}
      />
      <Button>{words.keepButton}</Button>
    </form>
  );
}

function Comparison({ recipes }: { readonly recipes: readonly TriedRecipe[] }) {
  const [names, setNames] = useState<readonly [string, string]>(['', '']);
  const choices = [
    { value: '', label: words.choose },
    ...recipes.map(({ kept }) => ({ value: kept.name, label: kept.name })),
  ];
  const [one, other] = names.map((name) => recipes.find(({ kept }) => kept.name === name));
  return (
    <section aria-labelledby="compare-recipes">
      <h2 class="govuk-heading-m" id="compare-recipes">
        {words.compare}
      </h2>
      <SelectField
        id="recipe-first"
        label={words.first}
        choices={choices}
        value={names[0]}
        onChange={(name) => setNames([name, names[1]])}
      />
      <SelectField
        id="recipe-second"
        label={words.second}
        choices={choices}
        value={names[1]}
        onChange={(name) => setNames([names[0], name])}
      />
      {one && other ? (
        <>
          <DataTable
            caption={words.compared(one.kept.name, other.kept.name)}
            heads={[
              { text: words.measure },
              { text: one.kept.name, numeric: true },
              { text: other.kept.name, numeric: true },
              { text: words.difference, numeric: true },
            ]}
            lines={comparedLines(one, other)}
          />
          <p class="govuk-body">{words.noTest}</p>
        </>
      ) : null}
    </section>
  );
}
