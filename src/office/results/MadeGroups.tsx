import { Button } from '../../ui/Button.tsx';
import { Checkboxes } from '../../ui/Checkboxes.tsx';
import { errorOf } from '../../ui/ErrorSummary.tsx';
import { Radios } from '../../ui/Radios.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { wordsIn } from '../../words/inLanguages.ts';
import { madeWords } from '../../words/made.ts';
import type { PartProps } from './MadeEditor.tsx';
import { changeGroup, type GroupForm, ofQuestion, withAnswers, withGroup } from './madeForm.ts';
import { answerChoices, sourceChoices } from './madeView.ts';

const words = wordsIn(madeWords, 'en');

/** Groups of the answers to one question, or of answers to several. */
export function MadeGroups(props: PartProps) {
  const { form, errors, onFill } = props;
  const isCombined = form.sort === 'combination';
  return (
    <>
      {isCombined ? null : <Question {...props} />}
      {form.groups.map((group, place) => (
        <fieldset class="govuk-fieldset made-group" key={`${place}`}>
          <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">{words.group(place)}</legend>
          <TextField
            id={`made-group-${place}`}
            label={words.groupLabel(place)}
            value={group.label}
            error={errorOf(errors, `made-group-${place}`)}
            onInput={(label) => onFill(changeGroup(form, place, { label }))}
          />
          {isCombined ? (
            <Conditions {...props} group={group} place={place} />
          ) : (
            <Answers {...props} group={group} place={place} at={0} />
          )}
          {form.groups.length > 1 ? (
            <Button
              look="secondary"
              onPress={() => onFill({ groups: form.groups.filter((_, at) => at !== place) })}
            >
              {words.removeGroup(place)}
            </Button>
          ) : null}
        </fieldset>
      ))}
      <div id="made-add" tabIndex={-1}>
        <Button look="secondary" onPress={() => onFill(withGroup(form))}>
          {words.addGroup}
        </Button>
      </div>
      {isCombined ? (
        <TextField
          id="made-rest"
          label={words.rest}
          hint={words.restHint}
          value={form.rest}
          onInput={(rest) => onFill({ rest })}
        />
      ) : (
        <p class="govuk-body">{words.leftOut}</p>
      )}
    </>
  );
}

function Question({ form, page, errors, onFill }: PartProps) {
  const choices = sourceChoices('groups', { ...page, own: form.id });
  return (
    <SelectField
      id="made-of"
      label={words.of.groups}
      choices={[{ value: '', label: words.choose }, ...choices]}
      value={form.of[0]}
      error={errorOf(errors, 'made-of')}
      onChange={(column) => onFill(ofQuestion(form, column))}
    />
  );
}

interface GroupProps extends PartProps {
  readonly group: GroupForm;
  readonly place: number;
}

function Conditions(props: GroupProps) {
  const { form, page, errors, onFill, group, place } = props;
  const choices = sourceChoices('combination', { ...page, own: form.id });
  return (
    <>
      <Radios
        id={`made-holds-${place}`}
        legend={words.holds(place)}
        choices={(['all', 'any'] as const).map((value) => ({ value, label: words.holdsChoices[value] }))}
        value={group.holds}
        inline={true}
        small={true}
        onChange={(holds) => onFill(changeGroup(form, place, { holds: holds as GroupForm['holds'] }))}
      />
      {group.answers.map(({ column }, at) => (
        <div key={`${at}`}>
          <SelectField
            id={`made-question-${place}-${at}`}
            label={words.question(at)}
            choices={[{ value: '', label: words.choose }, ...choices]}
            value={column}
            error={errorOf(errors, `made-question-${place}-${at}`)}
            onChange={(next) =>
              onFill(withAnswers(form, { place, at, answers: { column: next, codes: [] } }))
            }
          />
          {column === '' ? null : <Answers {...props} at={at} />}
        </div>
      ))}
    </>
  );
}

function Answers({ form, page, errors, onFill, group, place, at }: GroupProps & { readonly at: number }) {
  const answers = group.answers[at];
  const source = page.sources.find(({ id }) => id === answers?.column);
  if (answers === undefined || source === undefined) return null;
  return (
    <Checkboxes
      id={`made-answers-${place}-${at}`}
      legend={words.groupAnswers(place)}
      hint={words.anyOf}
      choices={answerChoices(source, page.reader)}
      values={answers.codes}
      error={errorOf(errors, `made-answers-${place}-${at}`)}
      onChange={(codes) =>
        onFill(withAnswers(form, { place, at, answers: { column: answers.column, codes } }))
      }
      small={true}
    />
  );
}
