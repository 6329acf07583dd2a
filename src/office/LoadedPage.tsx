import type { ComponentChildren } from 'preact';
import { ProblemBox } from '../ui/ProblemBox.tsx';
import { wordsIn } from '../words/inLanguages.ts';
import { setupWords } from '../words/setup.ts';
import type { Loaded } from './followStore.ts';

const words = wordsIn(setupWords, 'en');

interface LoadedPageProps<Value> {
  readonly loaded: Loaded<Value>;
  readonly children: (value: Value) => ComponentChildren;
}

/** A page that is drawn from the store: said to be loading, said why not, or drawn. */
export function LoadedPage<Value>({ loaded, children }: LoadedPageProps<Value>) {
  switch (loaded.at) {
    case 'loading':
      return <p class="govuk-body">{words.loading}</p>;
    case 'problem':
      return (
        <>
          <h1 class="govuk-heading-l">{words.cannotShow}</h1>
          <ProblemBox problem={loaded.problem} />
        </>
      );
    case 'ready':
      return <>{children(loaded.value)}</>;
  }
}
