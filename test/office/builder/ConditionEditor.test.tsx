import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, expect, it } from 'vitest';
import type { Condition } from '../../../src/asking/questions/question.ts';
import { questionsOf } from '../../../src/asking/survey/questionnaire.ts';
import { ConditionEditor } from '../../../src/office/builder/ConditionEditor.tsx';
import { drawnQuestionnaire } from '../../fixtures/drawnQuestionnaire.ts';
import { waitFor } from '../../fixtures/waitFor.ts';

afterEach(cleanup);

const draft = drawnQuestionnaire('core: q1 single 1-3; q2 single 1-3');

function Editor() {
  const [condition, setCondition] = useState<Condition | undefined>(undefined);
  return (
    <ConditionEditor
      id="if"
      condition={condition}
      questions={questionsOf(draft)}
      draft={draft}
      said={(words) => words}
      add="Begin"
      onChange={setCondition}
    />
  );
}

const press = (name: string, nth = 0) => {
  const button = screen.getAllByRole('button', { name })[nth];
  if (button === undefined) throw new RangeError(`press requires a button called ${name}`);
  button.focus();
  fireEvent.click(button);
};
const keyboardOn = (id: string) => waitFor(() => expect(document.activeElement?.id).toBe(id));

it('leads the keyboard to what was added, and to what is left where something was removed', async () => {
  render(<Editor />);
  press('Begin');
  await keyboardOn('if-0-question');
  press('Add an either-or');
  await keyboardOn('if-1-0-question');
  // The first two buttons are within the either-or.
  press('Add a formula');
  await keyboardOn('if-1-2-formula');
  press('Remove this condition', 3);
  await keyboardOn('remove-if-1-1');
  // The other one stands alone now, and the either-or is gone.
  press('Remove this condition', 1);
  await keyboardOn('remove-if-1');
  press('Add a condition');
  await keyboardOn('if-2-question');
});
