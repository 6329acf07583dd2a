import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../../ui/Button.tsx';
import { wordsIn } from '../../words/inLanguages.ts';
import { madeWords } from '../../words/made.ts';
import type { MadePage, MadeState } from './madeState.ts';
import { madeLines, usesText } from './madeView.ts';

const words = wordsIn(madeWords, 'en');

interface MadeListProps {
  readonly page: MadePage & { readonly at: 'ready' };
  readonly state: MadeState;
}

/** What was made so far, with ways to change, copy and delete each. */
export function MadeList({ page, state }: MadeListProps) {
  const lines = madeLines(page.made, page.sources, page.reader);
  if (lines.length === 0) return <p class="govuk-inset-text">{words.none}</p>;
  return (
    <section aria-labelledby="made-list">
      <h2 class="govuk-heading-m" id="made-list">
        {words.list}
      </h2>
      <Removing page={page} state={state} />
      <ul class="govuk-list made-list">
        {lines.map(({ id, label, text, isHere, gaps }) => (
          <li key={id} class="made-line">
            <h3 class="govuk-heading-s">{label}</h3>
            <p class="govuk-body">{text}</p>
            {isHere ? null : <p class="govuk-body result-note">{words.notHere}</p>}
            {gaps.map((gap) => (
              <p class="govuk-body result-note" key={gap}>
                {gap}
              </p>
            ))}
            <div class="made-buttons">
              <Button look="secondary" onPress={() => state.change(id)}>
                {words.changeShort}
                <span class="govuk-visually-hidden">: {label}</span>
              </Button>
              <Button look="secondary" onPress={() => void state.copy(id)}>
                {words.copyShort}
                <span class="govuk-visually-hidden">: {label}</span>
              </Button>
              <Button look="secondary" onPress={() => void state.askRemove(id)}>
                {words.removeShort}
                <span class="govuk-visually-hidden">: {label}</span>
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Whether to delete one, with what uses it. It takes the keyboard. */
function Removing({ page, state }: MadeListProps) {
  const box = useRef<HTMLDivElement>(null);
  const removing = state.removing.value;
  useEffect(() => {
    if (removing !== null) box.current?.focus();
  }, [removing]);
  if (removing === null) return null;
  return (
    <div class="govuk-inset-text" ref={box} tabIndex={-1} role="alert">
      <p class="govuk-body govuk-!-font-weight-bold">{words.removeAsk(removing.made.label)}</p>
      <p class="govuk-body">{usesText(removing.uses, page.reader)}</p>
      <div class="made-buttons">
        <Button look="warning" onPress={() => void state.remove()}>
          {words.removeYes}
        </Button>
        <Button look="secondary" onPress={state.keep}>
          {words.removeNo}
        </Button>
      </div>
    </div>
  );
}
