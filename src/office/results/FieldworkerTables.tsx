import { useState } from 'preact/hooks';
import { countText } from '../../core/percent.ts';
import type { Reader } from '../../core/reader.ts';
import type { DataQuality } from '../../counting/analysis/quality/dataQuality.ts';
import { Button } from '../../ui/Button.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { wordsIn } from '../../words/inLanguages.ts';
import { qualityWords } from '../../words/quality.ts';
import { effectLines, FIRST_QUESTIONS, fieldworkerLines } from './qualityView.ts';

const words = wordsIn(qualityWords, 'en');

/** With fewer, what lies between fieldworkers is known badly. */
const MANY_FIELDWORKERS = 10;

interface FieldworkerTablesProps {
  readonly quality: DataQuality;
  readonly reader: Reader;
}

/** Each fieldworker's interviews, and how far answers go with who asked. */
export function FieldworkerTables({ quality, reader }: FieldworkerTablesProps) {
  const [isWhole, setWhole] = useState(false);
  const { fieldworkers, effects } = quality;
  const lines = effectLines(quality, reader);
  const some = effects.filter(({ standsOut }) => standsOut).length;
  const count = countText(effects.length);
  return (
    <>
      <h2 class="govuk-heading-l">{words.fieldworkers.title}</h2>
      {fieldworkers.length === 0 ? (
        <p class="govuk-body">{words.fieldworkersUnknown}</p>
      ) : (
        <>
          <p class="govuk-body">{words.fieldworkers.lead}</p>
          {fieldworkers.length < MANY_FIELDWORKERS ? <p class="govuk-body">{words.fewFieldworkers}</p> : null}
          <DataTable
            caption={words.fieldworkers.title}
            hideCaption
            heads={[
              { text: words.fieldworker },
              { text: words.complete, numeric: true },
              { text: words.partial, numeric: true },
              { text: words.refused, numeric: true },
              { text: words.brokenOff, numeric: true },
              { text: words.minutes, numeric: true },
              { text: words.fastHead, numeric: true },
              { text: words.sameHead, numeric: true },
              { text: words.withoutHead, numeric: true },
            ]}
            lines={fieldworkerLines(fieldworkers)}
          />
        </>
      )}
      {effects.length === 0 ? null : (
        <>
          <h2 class="govuk-heading-l">{words.effects.title}</h2>
          <p class="govuk-body">{words.effects.lead}</p>
          <p class="govuk-body govuk-!-font-weight-bold">
            {some === 0 ? words.effectsNone(count) : words.effectsSome(countText(some), count)}
          </p>
          <DataTable
            caption={words.effects.title}
            hideCaption
            heads={[
              { text: words.question },
              { text: words.correlation, numeric: true },
              { text: words.designEffect, numeric: true },
              { text: words.base, numeric: true },
              { text: words.verdict },
            ]}
            lines={isWhole ? lines : lines.slice(0, FIRST_QUESTIONS)}
          />
          {isWhole || lines.length <= FIRST_QUESTIONS ? null : (
            <Button look="secondary" onPress={() => setWhole(true)}>
              {words.allQuestions(count)}
            </Button>
          )}
        </>
      )}
    </>
  );
}
