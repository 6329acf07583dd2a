import { PictureDrawn } from '../../asking/questions/PictureDrawn.tsx';
import type { PaperPart } from '../../asking/questions/paperPart.ts';
import type { Condition, Option } from '../../asking/questions/question.ts';
import type { Text } from '../../core/text.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { setupWords } from '../../words/setup.ts';

const words = wordsIn(setupWords, 'en');

interface PartOnPaperProps {
  readonly part: PaperPart;
  readonly said: (text: Text) => string;
  /** To whom an option is offered. */
  readonly offered: (condition: Condition) => string;
}

/** Something that stands under the words of a question, as it is printed. */
export function PartOnPaper({ part, said, offered }: PartOnPaperProps) {
  switch (part.sort) {
    case 'rows':
      return (
        <>
          <p class="govuk-body-s paper-label">{words.rowsOf}</p>
          <ul class="govuk-list govuk-list--bullet">
            {part.rows.map((row) => (
              <li key={row.id}>
                {said(row.text)}
                {inBrackets([
                  row.option === undefined ? undefined : words.standsFor(row.option),
                  row.anchored && words.anchoredHere,
                ])}
              </li>
            ))}
          </ul>
        </>
      );
    case 'options':
      return (
        <>
          {part.how === undefined ? null : <p class="govuk-body-s paper-label">{said(part.how)}</p>}
          <ul class="paper-options">
            {part.options.map((option) => (
              <li key={option.code}>
                {said(option.text)}
                {notesOf(option, offered)}
              </li>
            ))}
          </ul>
        </>
      );
    case 'write':
      return <p class="govuk-body paper-write">{said(part.say)}</p>;
    case 'read':
      return <p class="govuk-body paper-read">{said(part.lines)}</p>;
    case 'picture':
      return <PictureDrawn picture={part.picture} language="en" facts={{}} />;
  }
}

/** What is said of an option in brackets behind its words. */
function notesOf(
  { endsWith, anchored, exclusive, specify, offeredIf, notReadOut }: Option,
  offered: PartOnPaperProps['offered'],
): string {
  const notes = [
    offeredIf && offered(offeredIf),
    endsWith && words.endsHere,
    exclusive && words.exclusiveHere,
    specify && words.specifyHere,
    anchored && words.anchoredHere,
    notReadOut && words.notReadOutHere,
  ];
  return inBrackets(notes);
}

function inBrackets(notes: readonly (string | undefined)[]): string {
  const said = notes.filter((note) => note !== undefined);
  return said.length === 0 ? '' : ` (${said.join(', ')})`;
}
