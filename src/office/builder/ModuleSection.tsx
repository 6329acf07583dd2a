import { ListButtons } from '../../asking/questions/editing/ListButtons.tsx';
import { TextInLanguages } from '../../asking/questions/editing/TextInLanguages.tsx';
import { withWords } from '../../asking/questions/editing/writtenText.ts';
import { type Module, type Questionnaire, questionById } from '../../asking/survey/questionnaire.ts';
import { repeatedFor } from '../../asking/survey/repeatedModules.ts';
import { parentOf } from '../../asking/survey/repeats.ts';
import { Details } from '../../ui/Details.tsx';
import { builderWords } from '../../words/builder.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import type { BuilderPage } from './builderPage.ts';
import type { BuilderState } from './builderState.ts';
import { moveGroup, nameOf, removeGroup, renameGroup } from './builderVerbs.ts';
import { conditionText } from './conditionText.ts';
import { QuestionLine } from './QuestionLine.tsx';
import { RepeatEditor } from './RepeatEditor.tsx';

const words = wordsIn(builderWords, 'en');

interface ModuleSectionProps {
  readonly module: Module;
  /** The number of its first question. */
  readonly from: number;
  readonly page: BuilderPage;
  readonly draft: Questionnaire;
  readonly state: BuilderState;
  readonly home: string;
}

/** A group of questions, in order, and what can be done to the group. */
export function ModuleSection({ module, from, page, draft, state, home }: ModuleSectionProps) {
  const source = repeatedFor(module);
  const outer = parentOf(draft.modules.slice(0, draft.modules.indexOf(module)), module);
  return (
    <section class="builder-group" aria-labelledby={`module-${module.id}`}>
      <h3 class="govuk-heading-m builder-group__title" id={`module-${module.id}`} tabIndex={-1}>
        {module.title.en || words.untitledGroup}
      </h3>
      <p class="govuk-body-s builder-group__role">{words.roles[module.role]}</p>
      {source === null ? null : (
        <p class="govuk-body-s builder-group__role">{repeatInWords(draft, module, source)}</p>
      )}
      {outer === undefined ? null : (
        <p class="govuk-body-s builder-group__role">{words.withinSaid(outer.title.en)}</p>
      )}
      {module.questions.length === 0 ? <p class="govuk-body">{words.noQuestions}</p> : null}
      <ol class="builder-questions" start={from}>
        {module.questions.map((question, at) => (
          <QuestionLine
            key={question.id}
            question={question}
            number={from + at}
            spot={{ module: module.id, index: at }}
            page={page}
            draft={draft}
            state={state}
            home={home}
          />
        ))}
      </ol>
      <p class="govuk-body">
        <a
          class="govuk-link builder-add"
          id={`add-${module.id}`}
          href={`${home}?add=${encodeURIComponent(module.id)}`}
        >
          {words.addQuestion}
          <span class="govuk-visually-hidden"> {words.toGroup(module.title.en)}</span>
        </a>
      </p>
      <Details summary={words.groupOptions(module.title.en)}>
        <TextInLanguages
          id={`title-${module.id}`}
          label={words.groupTitle}
          text={module.title}
          languages={draft.languages}
          onWords={(language, typed) =>
            renameGroup(state, module, withWords(module.title, language, typed), language)
          }
        />
        <RepeatEditor module={module} draft={draft} state={state} />
        <ListButtons
          id={module.id}
          name={words.theGroup(module.title.en)}
          onMove={(by) => moveGroup(state, module, by)}
          onRemove={() => removeGroup(state, module)}
        />
      </Details>
    </section>
  );
}

function repeatInWords(draft: Questionnaire, { repeat }: Module, source: string): string {
  if (repeat !== undefined && 'while' in repeat)
    return words.repeatWhileSaid(conditionText(draft, repeat.while));
  const question = questionById(draft, source);
  return words.repeatSaid(question === undefined ? source : nameOf(question, draft));
}
