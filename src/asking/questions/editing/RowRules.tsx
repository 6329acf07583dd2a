import { Button } from '../../../ui/Button.tsx';
import { builderWords } from '../../../words/builder.ts';
import { wordsIn } from '../../../words/inLanguages.ts';
import type { GridFace } from '../grid/gridFace.ts';
import type { CarryForward, Question } from '../question.ts';
import { CarryFields } from './CarryFields.tsx';
import { OrderField } from './OrderField.tsx';
import { withOptional } from './optionalPart.ts';
import { missingRows, withMissingRows, withoutCarry, withRowsFrom } from './rowEdits.ts';

const words = wordsIn(builderWords, 'en');

interface RowRulesProps<Face extends GridFace> {
  readonly question: Face;
  readonly earlier: readonly Question[];
  readonly taken: ReadonlySet<string>;
  readonly onChange: (question: Face) => void;
}

/** In which order a table asks its rows, and whether they are the answers of an earlier question. */
export function RowRules<Face extends GridFace>({ question, earlier, taken, onChange }: RowRulesProps<Face>) {
  const carry = question.carryForward;
  const named = (name: string | undefined) => earlier.find(({ id }) => id === name);
  const source = named(carry?.question);
  const missing = source === undefined ? 0 : missingRows(question, source).length;
  const carried = (next: CarryForward | undefined) => {
    const from = named(next?.question);
    onChange(next && from ? withRowsFrom(question, { carry: next, from, taken }) : withoutCarry(question));
  };
  return (
    <>
      <OrderField
        id="row-order"
        label={words.rowOrder}
        said={words.rowOrders}
        order={question.rowOrder}
        onChange={(order) => onChange(withOptional(question, 'rowOrder', order as Face['rowOrder']))}
      />
      <CarryFields
        label={words.carryRowsFrom}
        hint={words.carryRowsHint}
        none={words.carryRowsNone}
        carry={carry}
        earlier={earlier}
        onChange={carried}
      />
      {source === undefined || missing === 0 ? null : (
        <Button look="secondary" onPress={() => onChange(withMissingRows(question, { from: source, taken }))}>
          {words.addMissingRows(missing)}
        </Button>
      )}
    </>
  );
}
