import { FormulaField } from '../../asking/questions/editing/FormulaField.tsx';
import type { Condition, Question } from '../../asking/questions/question.ts';
import { asGroup, asRule, fromGroup, newRule, readable } from '../../asking/survey/editing/conditionParts.ts';
import type { Questionnaire } from '../../asking/survey/questionnaire.ts';
import { Button } from '../../ui/Button.tsx';
import { focusOn } from '../../ui/focusOn.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import { builderWords } from '../../words/builder.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { conditionText } from './conditionText.ts';
import { faultText } from './findingText.ts';
import { RuleEditor } from './RuleEditor.tsx';

const words = wordsIn(builderWords, 'en');

interface ConditionEditorProps {
  readonly id: string;
  readonly condition: Condition | undefined;
  /** Whose answers can be read. */
  readonly questions: readonly Question[];
  readonly draft: Questionnaire;
  /** Said where there is no condition, if anything. */
  readonly empty?: string;
  /** What the condition decides, with its words in it. */
  readonly said: (condition: string) => string;
  /** On the button that begins one. */
  readonly add: string;
  /** Where the keyboard goes when nothing is left of the condition: the id of an element; that of the editor itself. */
  readonly home?: string;
  readonly onChange: (condition: Condition | undefined) => void;
}

/** A condition, made from menus; what it comes to is said above it in words. */
export function ConditionEditor(props: ConditionEditorProps) {
  const { id, condition, questions, draft, empty, said, add, home = id, onChange } = props;
  const candidates = readable(questions);
  const last = candidates.at(-1);
  if (condition === undefined) {
    return (
      <>
        {empty === undefined ? null : <p class="govuk-body">{empty}</p>}
        {last === undefined ? (
          <p class="govuk-hint">{words.nothingToRead}</p>
        ) : (
          <div class="govuk-button-group">
            <Button
              look="secondary"
              onPress={() => {
                onChange(newRule(last));
                setTimeout(() => focusOn(`${id}-0-question`));
              }}
            >
              {add}
            </Button>
            <Button
              look="secondary"
              onPress={() => {
                onChange({ formula: '' });
                setTimeout(() => focusOn(`${id}-0-formula`));
              }}
            >
              {words.addFormula}
            </Button>
          </div>
        )}
      </>
    );
  }
  return (
    <>
      <p class="govuk-body builder-condition" role="status">
        {said(conditionText(draft, condition))}
      </p>
      <GroupEditor
        id={id}
        condition={condition}
        candidates={candidates}
        depth={0}
        home={home}
        onChange={onChange}
      />
    </>
  );
}

interface GroupEditorProps {
  readonly id: string;
  readonly condition: Condition;
  readonly candidates: readonly Question[];
  readonly depth: number;
  readonly home: string;
  readonly onChange: (condition: Condition | undefined) => void;
}

const DEEPEST = 2;

function GroupEditor(props: GroupEditorProps) {
  const { id, condition, candidates, depth, home, onChange } = props;
  const group = asGroup(condition);
  const { join, isNegated, parts } = group;
  const last = candidates.at(-1);
  const put = (next: readonly Condition[]) => onChange(fromGroup({ ...group, parts: next }));
  const append = (part: Condition) => {
    put([...parts, part]);
    const added = `${id}-${parts.length}`;
    // Of several together the first one.
    focusSoon([`${added}-question`, `${added}-0-question`, `${added}-formula`]);
  };
  const part = (one: Condition, at: number) => {
    const own = `${id}-${at}`;
    const change = (next: Condition | undefined) => {
      if (next !== undefined) {
        put(parts.with(at, next));
        return;
      }
      put(parts.toSpliced(at, 1));
      // What is left alone in its group stands in the group's place.
      focusSoon(parts.length === 1 ? [home] : [`remove-${id}-${Math.max(0, at - 1)}`, `remove-${id}`]);
    };
    const rule = asRule(one);
    return (
      <li class="builder-rule" key={own}>
        {'formula' in one ? (
          <FormulaRule id={own} formula={one.formula} candidates={candidates} onChange={change} />
        ) : rule === null ? (
          <GroupEditor
            id={own}
            condition={one}
            candidates={candidates}
            depth={depth + 1}
            home={home}
            onChange={change}
          />
        ) : (
          <RuleEditor id={own} rule={rule} candidates={candidates} onChange={change} />
        )}
      </li>
    );
  };
  return (
    <fieldset class="govuk-fieldset">
      <legend class="govuk-visually-hidden">{words.conditions}</legend>
      {parts.length < 2 && !isNegated ? null : (
        <SelectField
          id={`${id}-join`}
          label={words.join}
          choices={(['all', 'any', 'notAll', 'none'] as const).map((value) => ({
            value,
            label: words.joinNames[value],
          }))}
          value={isNegated ? (join === 'all' ? 'notAll' : 'none') : join}
          onChange={(value) =>
            onChange(
              fromGroup({
                parts,
                join: value === 'all' || value === 'notAll' ? 'all' : 'any',
                isNegated: value === 'notAll' || value === 'none',
              }),
            )
          }
        />
      )}
      <ol class="builder-rules">{parts.map(part)}</ol>
      {last === undefined ? null : (
        <div class="govuk-button-group">
          <Button look="secondary" onPress={() => append(newRule(last))}>
            {words.addRule}
          </Button>
          {depth < DEEPEST ? (
            <Button look="secondary" onPress={() => append({ any: [newRule(last), newRule(last)] })}>
              {words.addRuleGroup}
            </Button>
          ) : null}
          <Button look="secondary" onPress={() => append({ formula: '' })}>
            {words.addFormula}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

/** Moves the keyboard to the first of these that is there once the page is drawn anew. */
function focusSoon(ids: readonly string[]): void {
  setTimeout(() => focusOn(ids.find((id) => document.getElementById(id) !== null) ?? ''));
}

interface FormulaRuleProps {
  readonly id: string;
  readonly formula: string;
  readonly candidates: readonly Question[];
  readonly onChange: (condition: Condition | undefined) => void;
}

/** A condition that menus cannot say. */
function FormulaRule({ id, formula, candidates, onChange }: FormulaRuleProps) {
  return (
    <>
      <FormulaField
        id={`${id}-formula`}
        label={words.formulaAsCondition}
        formula={formula}
        fault={faultText(formula)}
        questions={candidates}
        onInput={(typed) => onChange({ formula: typed })}
      />
      <button type="button" class="editing-button" id={`remove-${id}`} onClick={() => onChange(undefined)}>
        {words.removeRule}
      </button>
    </>
  );
}
