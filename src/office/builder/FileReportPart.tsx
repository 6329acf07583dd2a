import { Button } from '../../ui/Button.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { wordsIn } from '../../words/inLanguages.ts';
import { questionFileWords } from '../../words/questionFiles.ts';
import type { FileReport } from './questionFilesState.ts';

const words = wordsIn(questionFileWords, 'en');
/** A wrong file can have something to say of each of ten thousand rows. */
const SHOWN = 500;
const colours = { leftOut: 'red', changed: 'yellow', ignored: 'grey' } as const;

interface FileReportPartProps {
  readonly report: FileReport;
  readonly onAccept: () => void;
  readonly onCancel: () => void;
}

/** What a file of questions becomes: how much of it, what is left out, row by row. */
export function FileReportPart({ report, onAccept, onCancel }: FileReportPartProps) {
  const { questionnaire, notes, rows, changed, errors } = report;
  const { modules } = questionnaire;
  const questions = modules.reduce((sum, module) => sum + module.questions.length, 0);
  const leftOut = notes.filter(({ weight }) => weight === 'leftOut').length;
  return (
    <>
      <p class="govuk-body-l">{words.counted(questions, modules.length, rows)}</p>
      {leftOut > 0 ? <p class="govuk-body">{words.leftOut(leftOut)}</p> : null}
      {rows !== null && leftOut === 0 ? <p class="govuk-body">{words.allTaken}</p> : null}
      {changed.length > 0 ? <p class="govuk-body">{words.changedWordings(changed)}</p> : null}
      {errors > 0 ? <p class="govuk-body">{words.errors(errors)}</p> : null}
      {report.isSame ? (
        <>
          <p class="govuk-body">
            <strong>{words.same}</strong>
          </p>
          <Button onPress={onCancel}>{words.cancel}</Button>
        </>
      ) : (
        <>
          <p class="govuk-body">
            <strong>{words.nothingYet}</strong> {words.acceptText}
          </p>
          <div class="govuk-button-group">
            <Button onPress={onAccept}>{words.accept}</Button>
            <Button look="secondary" onPress={onCancel}>
              {words.cancel}
            </Button>
          </div>
        </>
      )}
      {notes.length > 0 ? (
        <DataTable
          caption={words.rowsTitle}
          heads={[
            { text: words.head.row },
            { text: words.head.name },
            { text: words.head.outcome },
            { text: words.head.what },
          ]}
          lines={notes.slice(0, SHOWN).map((note, at) => ({
            key: `${at}`,
            cells: [
              words.sheetAndRow(note.sheet, note.row),
              note.name,
              <Tag colour={colours[note.weight]} key="weight">
                {words.weights[note.weight]}
              </Tag>,
              words.notes[note.kind](note.found),
            ],
          }))}
        />
      ) : null}
      {notes.length > SHOWN ? <p class="govuk-body">{words.more(notes.length - SHOWN)}</p> : null}
      <h2 class="govuk-heading-m">{words.questionsTitle}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {modules.map((module) => (
          <li key={module.id}>{words.group(module.title.en, module.questions.length)}</li>
        ))}
      </ul>
    </>
  );
}
