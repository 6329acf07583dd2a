import { onPaper } from '../../asking/questions/countedKinds.ts';
import { metOf } from '../../asking/questions/editing/editedKinds.ts';
import { formulaIn } from '../../asking/questions/kinds.ts';
import type { Mark, Question } from '../../asking/questions/question.ts';
import {
  type Module,
  moduleOf,
  type Questionnaire,
  questionById,
  type Repeat,
} from '../../asking/survey/questionnaire.ts';
import { chainOf } from '../../asking/survey/repeatedModules.ts';
import type { Survey } from '../../asking/survey/survey.ts';
import { textNames } from '../../asking/survey/textNames.ts';
import { fillIn } from '../../core/text.ts';
import { Tag } from '../../ui/Tag.tsx';
import { builderWords } from '../../words/builder.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { setupWords } from '../../words/setup.ts';
import { conditionText } from '../builder/conditionText.ts';
import { offersSaid } from '../builder/offersSaid.ts';
import { presetSaid } from '../builder/presetEdits.ts';
import { shortened } from '../builder/textInWords.ts';
import { PartOnPaper } from './PartOnPaper.tsx';

const words = wordsIn(setupWords, 'en');
const writing = wordsIn(builderWords, 'en');
const IN_ENGLISH = { language: 'en', facts: {} };
const colours = {
  seen: 'green',
  partSeen: 'yellow',
  recalled: 'orange',
  own: 'grey',
} as const satisfies Record<Mark, string>;

interface PaperProps {
  readonly survey: Survey;
  readonly questionnaire: Questionnaire;
}

/** The questionnaire as it is asked, in order, with the mark of each text. */
export function PaperQuestionnaire({ survey, questionnaire }: PaperProps) {
  return (
    <>
      {questionnaire.modules.map((module) => (
        <section key={module.id} aria-labelledby={`module-${module.id}`}>
          <h3 class="govuk-heading-m" id={`module-${module.id}`}>
            {module.title.en}
          </h3>
          {repeatsSaid(questionnaire, module).map((said) => (
            <p class="govuk-body" key={said}>
              {said}
            </p>
          ))}
          <ol class="govuk-list paper-list">
            {module.questions.map((question) => (
              <li key={question.id} class="paper-question">
                <QuestionOnPaper question={question} survey={survey} questionnaire={questionnaire} />
              </li>
            ))}
          </ol>
        </section>
      ))}
    </>
  );
}

function QuestionOnPaper({ question, survey, questionnaire }: PaperProps & { readonly question: Question }) {
  const facts = { council: survey.councilName, ...placesSaid(questionnaire, question) };
  const said = (text: string) => fillIn(text, facts);
  const confirmed = (id: string) => survey.wordingConfirmed[id] !== undefined;
  return (
    <>
      {question.leadIn ? (
        <p class="govuk-body">
          {said(question.leadIn.en)}{' '}
          {question.leadInMark ? (
            <MarkTag mark={question.leadInMark} isChecked={confirmed(`lead:${question.id}`)} />
          ) : null}
        </p>
      ) : null}
      <h4 class="govuk-heading-s paper-text">
        {said(question.text.en)} <MarkTag mark={question.mark} isChecked={confirmed(question.id)} />
      </h4>
      {question.hint ? <p class="govuk-hint">{said(question.hint.en)}</p> : null}
      {question.instruction ? (
        <p class="govuk-body-s">
          <strong>{words.forFieldworker}</strong> {said(question.instruction.en)}
        </p>
      ) : null}
      {onPaper(question).map((part) => (
        <PartOnPaper
          key={part.sort}
          part={part}
          said={(text) => said(text.en)}
          offered={(condition) => words.offeredHere(conditionText(questionnaire, condition))}
        />
      ))}
      <p class="govuk-body-s paper-rules">{rulesOf(question, questionnaire).join('. ')}</p>
      {question.checks?.map(({ id, level, message }) => (
        <p class="govuk-body-s paper-rules" key={id}>
          {words.checks[level](said(message.en))}
        </p>
      ))}
    </>
  );
}

function MarkTag({ mark, isChecked }: { readonly mark: Mark; readonly isChecked: boolean }) {
  if (isChecked) return <Tag colour="green">{words.checked}</Tag>;
  return <Tag colour={colours[mark]}>{words.marks[mark].name}</Tag>;
}

function rulesOf(question: Question, questionnaire: Questionnaire): readonly string[] {
  const { readOut, showCard, requiredIf, endIf } = question;
  const formula = formulaIn(question);
  if (formula !== null) return [words.workedOut(formula)];
  const rules = [words.dontKnow[question.dontKnow], words.preferNot[question.preferNot]];
  if (showCard !== undefined) rules.push(words.showCard(showCard));
  if (readOut !== undefined) rules.push(readOut ? words.readOut : words.notReadOut);
  rules.push(...listRules(question, questionnaire));
  if (question.preset !== undefined) rules.push(writing.presetHere(presetSaid(question)));
  if (question.required) rules.push(words.required);
  if (requiredIf !== undefined) rules.push(writing.requiredSaid(conditionText(questionnaire, requiredIf)));
  if (endIf !== undefined) rules.push(writing.endsSaid(conditionText(questionnaire, endIf.when)));
  if (question.askIf !== undefined)
    rules.push(writing.meeting[metOf(question)].only(conditionText(questionnaire, question.askIf)));
  return rules.filter((rule) => rule !== '');
}

/** In which order its answers and its rows come, and which of them are offered. */
function listRules(question: Question, questionnaire: Questionnaire): readonly string[] {
  const order = 'optionOrder' in question ? question.optionOrder : undefined;
  const rowOrder = 'rowOrder' in question ? question.rowOrder : undefined;
  const carry = 'carryForward' in question ? question.carryForward : undefined;
  const carried = words['rows' in question ? 'carriedRows' : 'carried'];
  return [
    ...(order ? [words.orders[order]] : []),
    ...(rowOrder ? [words.rowOrders[rowOrder]] : []),
    ...(carry ? [carried(carry.question, carry.chosen)] : []),
    // Other lists say it beside each answer.
    ...('offers' in question ? offersSaid(questionnaire, question, IN_ENGLISH) : []),
  ];
}

/** How a section is answered that is asked again and again, from the outermost repetition that it is in. */
function repeatsSaid(questionnaire: Questionnaire, module: Module): readonly string[] {
  return chainOf(questionnaire, module).flatMap((one) => {
    if (one.repeat === undefined) return [];
    return one === module ? repeatSaid(questionnaire, one.repeat) : words.inside(one.title.en);
  });
}

function repeatSaid(questionnaire: Questionnaire, repeat: Repeat): string {
  if ('while' in repeat) return words.again(conditionText(questionnaire, repeat.while), repeat.most);
  return 'count' in repeat
    ? words.counted(namedOn(questionnaire, repeat.count))
    : words.repeated(namedOn(questionnaire, repeat.forEach));
}

/** What stands in a printed text where an interview shows an answer. */
function placesSaid(questionnaire: Questionnaire, question: Question): Readonly<Record<string, string>> {
  const repeat = chainOf(questionnaire, moduleOf(questionnaire, question.id)).at(-1)?.repeat;
  const said =
    repeat && ('forEach' in repeat ? words.eachOf(namedOn(questionnaire, repeat.forEach)) : words.eachTime);
  const each = said === undefined ? [] : [['each', said]];
  const answers = textNames(question).map((name) => [
    `answer:${name}`,
    words.answerTo(namedOn(questionnaire, name)),
  ]);
  return Object.fromEntries([...each, ...answers]) as Readonly<Record<string, string>>;
}

function namedOn(questionnaire: Questionnaire, id: string): string {
  const question = questionById(questionnaire, id);
  return question === undefined ? id : shortened(question.text.en);
}
