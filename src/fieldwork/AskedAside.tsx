import type { ReadonlySignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { Problem } from '../core/problem.ts';
import { Button } from '../ui/Button.tsx';
import { ProblemAlert } from '../ui/ProblemAlert.tsx';

interface AskedAsideProps {
  readonly id: string;
  readonly words: Readonly<Record<'heading' | 'yes' | 'no' | 'keptOnce' | 'declined', string>>;
  /** The one in which these words are. */
  readonly lang: string;
  readonly view:
    | { readonly at: 'asked' | 'typed' | 'declined' }
    | { readonly at: 'kept'; readonly isKeptTwice: boolean };
  readonly state: { agree(): void; decline(): void };
  /** What is read out before somebody says yes or no. */
  readonly question: ComponentChildren;
  /** What is filled in after a yes. */
  readonly form: ComponentChildren;
  /** What is read out once it is kept. */
  readonly kept: string;
}

/** Something that a resident is asked for beside the interview: a yes or no, a form, and what came of it. */
export function AskedAside({ id, words, lang, view, state, question, form, kept }: AskedAsideProps) {
  return (
    <section aria-labelledby={id} lang={lang}>
      <h2 class="govuk-heading-m" id={id}>
        {words.heading}
      </h2>
      {view.at === 'asked' ? (
        <>
          {question}
          <div class="govuk-button-group">
            <Button look="secondary" onPress={state.agree}>
              {words.yes}
            </Button>
            <Button look="secondary" onPress={state.decline}>
              {words.no}
            </Button>
          </div>
        </>
      ) : null}
      {view.at === 'typed' ? form : null}
      <div role="status">
        {view.at === 'kept' ? <p class="interview__read">{kept}</p> : null}
        {view.at === 'kept' && !view.isKeptTwice ? <p class="interview__read">{words.keptOnce}</p> : null}
        {view.at === 'declined' ? <p class="interview__read">{words.declined}</p> : null}
      </div>
    </section>
  );
}

interface AsideFormProps {
  readonly words: Readonly<Record<'keep' | 'keeping' | 'notKept', string>>;
  readonly state: {
    readonly problem: ReadonlySignal<Problem | null>;
    readonly isWorking: ReadonlySignal<boolean>;
    keep(): Promise<void>;
    decline(): void;
  };
  readonly language: string;
  readonly children: ComponentChildren;
}

/** The form of it: kept by one button, and put away by the other. */
export function AsideForm({ words, state, language, children }: AsideFormProps) {
  const [problem, isWorking] = [state.problem.value, state.isWorking.value];
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void state.keep();
      }}
    >
      {children}
      {problem === null ? null : <ProblemAlert problem={problem} language={language} />}
      <div class="govuk-button-group">
        <Button disabled={isWorking}>{isWorking ? words.keeping : words.keep}</Button>
        <Button look="secondary" disabled={isWorking} onPress={state.decline}>
          {words.notKept}
        </Button>
      </div>
    </form>
  );
}
