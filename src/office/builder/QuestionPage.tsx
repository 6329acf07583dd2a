import { AskingRules } from '../../asking/questions/editing/AskingRules.tsx';
import { metOf, wordsOfKind } from '../../asking/questions/editing/editedKinds.ts';
import { QuestionEditor } from '../../asking/questions/editing/editors.tsx';
import { FaceEditor } from '../../asking/questions/editing/FaceEditor.tsx';
import { withOptional } from '../../asking/questions/editing/optionalPart.ts';
import type { Question } from '../../asking/questions/question.ts';
import { readable } from '../../asking/survey/editing/conditionParts.ts';
import { namesGiven } from '../../asking/survey/editing/freshNames.ts';
import { questionById, questionsWritten } from '../../asking/survey/questionnaire.ts';
import { ButtonLink } from '../../ui/ButtonLink.tsx';
import { builderWords } from '../../words/builder.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { wardQuestions } from './bankOffer.ts';
import { nameOf, rewrite } from './builderVerbs.ts';
import { previewAddress } from './builderView.ts';
import { ChecksEditor } from './ChecksEditor.tsx';
import { ConditionEditor } from './ConditionEditor.tsx';
import { EndRuleEditor } from './EndRuleEditor.tsx';
import { faultText, findingText } from './findingText.ts';
import { LockNote } from './LockNote.tsx';
import { OfferRules } from './OfferRules.tsx';
import { PresetEditor } from './PresetEditor.tsx';
import type { BuilderPartProps } from './QuestionListPage.tsx';
import { lockOf } from './wordingLock.ts';

const words = wordsIn(builderWords, 'en');

/** One question, to be written. Everything typed is kept at once. */
export function QuestionPage(props: BuilderPartProps & { readonly id: string }) {
  const { page, draft, state, home, bar, id } = props;
  const question = questionById(draft, id);
  if (question === undefined) {
    return (
      <>
        <h1 class="govuk-heading-l">{words.noSuchQuestion}</h1>
        {bar}
        <p class="govuk-body">{words.noSuchQuestionLead}</p>
      </>
    );
  }
  const questions = questionsWritten(draft);
  const place = questions.indexOf(question);
  const earlier = questions.slice(0, place);
  const names = namesGiven([...page.versions, draft], id);
  const change = (next: Question, doing?: string) => rewrite(state, next, doing);
  const met = metOf(question);
  const meeting = words.meeting[met];
  const findings = state.findings.value.filter((finding) => finding.question === id);
  const isLocked = lockOf(question) !== null || wardQuestions.has(id);
  return (
    <>
      <span class="govuk-caption-l">{wordsOfKind(question.kind).name}</span>
      <h1 class="govuk-heading-l">
        {words.questionTitle(place + 1, nameOf(question, draft, page.survey.councilName))}
      </h1>
      {bar}
      {findings.length === 0 ? null : (
        <div class="govuk-inset-text builder-here">
          <ul class="govuk-list">
            {findings.map((finding) => (
              <li key={`${finding.kind} ${finding.names.join()}`}>
                <strong>{words.weights[finding.weight]}:</strong> {findingText(draft, finding)}
              </li>
            ))}
          </ul>
        </div>
      )}
      <LockNote question={question} state={state} />
      <h2 class="govuk-heading-m builder-part">{meeting.words}</h2>
      <FaceEditor
        question={question}
        languages={draft.languages}
        isLocked={isLocked}
        earlier={readable(earlier)}
        onChange={change}
      />
      <QuestionEditor
        question={question}
        languages={draft.languages}
        isLocked={isLocked}
        earlier={earlier}
        formulaFault={faultText}
        lastCode={names.lastCode}
        rowNames={names.rows}
        onChange={change}
      />
      <OfferRules question={question} earlier={earlier} draft={draft} isLocked={isLocked} onChange={change} />
      {met === 'workedOut' ? null : <h2 class="govuk-heading-m builder-part">{meeting.how}</h2>}
      <AskingRules question={question} onChange={change} />
      {isLocked && question.preset === undefined ? null : (
        <PresetEditor question={question} earlier={readable(earlier)} onChange={change} key={id} />
      )}
      <h2 class="govuk-heading-m builder-part" id="ask-if" tabIndex={-1}>
        {meeting.part}
      </h2>
      <ConditionEditor
        id="ask-if"
        condition={question.askIf}
        questions={earlier}
        draft={draft}
        empty={meeting.always}
        said={meeting.only}
        add={meeting.add}
        onChange={(condition) => change(withOptional(question, 'askIf', condition))}
      />
      {met === 'asked' && !question.required ? (
        <>
          <h2 class="govuk-heading-m builder-part" id="required-if" tabIndex={-1}>
            {words.requiredIfPart}
          </h2>
          <ConditionEditor
            id="required-if"
            condition={question.requiredIf}
            questions={earlier}
            draft={draft}
            empty={words.neverRequired}
            said={words.requiredSaid}
            add={words.addRequiredIf}
            onChange={(condition) => change(withOptional(question, 'requiredIf', condition))}
          />
        </>
      ) : null}
      {met === 'asked' ? (
        <ChecksEditor
          question={question}
          questions={[...earlier, question]}
          draft={draft}
          onChange={change}
        />
      ) : null}
      <EndRuleEditor question={question} questions={[...earlier, question]} draft={draft} onChange={change} />
      {met === 'shown' ? null : <p class="govuk-body-s">{words.columnName(question.id)}</p>}
      {met === 'workedOut' ? null : (
        <ButtonLink to={previewAddress(home, id)} look="secondary">
          {words.previewThis}
        </ButtonLink>
      )}
    </>
  );
}
