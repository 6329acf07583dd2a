import { useState } from 'preact/hooks';
import { countText } from '../../core/percent.ts';
import type { Reader } from '../../core/reader.ts';
import type { QuestionGaps } from '../../counting/analysis/quality/dataQuality.ts';
import { Button } from '../../ui/Button.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { wordsIn } from '../../words/inLanguages.ts';
import { qualityWords } from '../../words/quality.ts';
import { FIRST_QUESTIONS, gapLines } from './qualityView.ts';

const words = wordsIn(qualityWords, 'en');

interface QuestionGapsTableProps {
  readonly questions: readonly QuestionGaps[];
  readonly reader: Reader;
}

/** Which questions had no answer, of those they were put to. */
export function QuestionGapsTable({ questions, reader }: QuestionGapsTableProps) {
  const [isWhole, setWhole] = useState(false);
  const lines = gapLines(questions, reader);
  return (
    <section aria-labelledby="question-gaps">
      <h2 class="govuk-heading-l" id="question-gaps">
        {words.questions.title}
      </h2>
      <p class="govuk-body">{words.questions.lead}</p>
      <DataTable
        caption={words.questions.title}
        hideCaption
        heads={[
          { text: words.question },
          { text: words.asked, numeric: true },
          { text: words.without, numeric: true },
          { text: words.notAnswered, numeric: true },
          { text: words.preferNot, numeric: true },
          { text: words.dontKnow, numeric: true },
        ]}
        lines={isWhole ? lines : lines.slice(0, FIRST_QUESTIONS)}
      />
      {isWhole || lines.length <= FIRST_QUESTIONS ? null : (
        <Button look="secondary" onPress={() => setWhole(true)}>
          {words.allQuestions(countText(lines.length))}
        </Button>
      )}
    </section>
  );
}
