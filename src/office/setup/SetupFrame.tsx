import type { ComponentChildren } from 'preact';
import type { Problem } from '../../core/problem.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorSummary, type FieldError } from '../../ui/ErrorSummary.tsx';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { wordsIn } from '../../words/inLanguages.ts';
import { setupWords } from '../../words/setup.ts';
import './setup.css';

const words = wordsIn(setupWords, 'en');

interface SetupFrameProps {
  readonly title: string;
  readonly lead: string;
  /** Whether what is set up is made up or sealed; null before there is anything. */
  readonly standing: ComponentChildren;
  readonly errors: readonly FieldError[];
  /** Why the device could not keep what is right. */
  readonly trouble: Problem | null;
  readonly button: string;
  readonly onSave: () => void;
  readonly children: ComponentChildren;
}

/** A form of setting up, new or changed: what is wrong above it, one button under it. */
export function SetupFrame(props: SetupFrameProps) {
  const { title, lead, standing, errors, trouble, button, onSave, children } = props;
  return (
    <div class="govuk-grid-row">
      <form
        class="govuk-grid-column-two-thirds"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onSave();
        }}
      >
        <ErrorSummary title={words.problemTitle} lead={words.notSaved} errors={errors} />
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body-l">{lead}</p>
        {standing}
        {children}
        {trouble === null ? null : <ProblemBox problem={trouble} />}
        <Button>{button}</Button>
        <p class="govuk-hint">{words.nothingSaved}</p>
      </form>
    </div>
  );
}
