import { useState } from 'preact/hooks';
import { Button } from '../../ui/Button.tsx';
import { Details } from '../../ui/Details.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { wordsIn } from '../../words/inLanguages.ts';
import { weightRecipeWords } from '../../words/weightRecipes.ts';
import type { RecipesState } from './recipesState.ts';
import { fixedText, recipeFacts, sameText } from './recipesView.ts';
import type { TriedRecipe } from './triedRecipes.ts';

const words = wordsIn(weightRecipeWords, 'en');

interface RecipeCardProps {
  readonly recipe: TriedRecipe;
  readonly state: RecipesState;
}

/** One recipe: what it is made of, whether it still gives the same weights, and what to do with it. */
export function RecipeCard({ recipe, state }: RecipeCardProps) {
  const { name } = recipe.kept;
  const fixed = fixedText(recipe);
  const [next, setNext] = useState(name);
  return (
    <section class="result-recipe" aria-label={name}>
      <h3 class="govuk-heading-s">
        {name} {recipe.isInUse ? <Tag colour="green">{words.inUse}</Tag> : null}
      </h3>
      <p class="govuk-body">{recipeFacts(recipe).join(' ')}</p>
      <p class="govuk-body">{sameText(recipe)}</p>
      {fixed === null ? null : <p class="govuk-body">{fixed}</p>}
      <div class="result-print">
        {recipe.isInUse ? null : (
          <Button look="secondary" onPress={() => void state.use(name)}>
            {words.use(name)}
          </Button>
        )}
        {fixed === null ? null : (
          <Button look="secondary" onPress={() => void state.use(name, true)}>
            {words.useFixed(name)}
          </Button>
        )}
        <Button look="secondary" onPress={() => void state.download(name)}>
          {words.download(name)}
        </Button>
        <Button look="secondary" onPress={() => void state.remove(name)}>
          {words.remove(name)}
        </Button>
      </div>
      <Details summary={words.rename(name)}>
        <TextField
          id={`rename-${name.replace(/\W/g, '_')}`}
          label={words.newName(name)}
          value={next}
          onInput={setNext}
        />
        <Button look="secondary" onPress={() => void (next.trim() && state.rename(name, next.trim()))}>
          {words.saveName}
        </Button>
      </Details>
    </section>
  );
}
