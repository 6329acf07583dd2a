import { useState } from 'preact/hooks';
import type { PublishedWave } from '../../counting/benchmarks/publishedWave.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkboxes } from '../../ui/Checkboxes.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { Details } from '../../ui/Details.tsx';
import { errorOf } from '../../ui/ErrorSummary.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { wordsIn } from '../../words/inLanguages.ts';
import { publishedWords } from '../../words/published.ts';
import { type FigureForm, figureBox } from './publishedForm.ts';
import type { PublishedPage, PublishedState } from './publishedState.ts';
import { publishedLines, roundFacts } from './publishedView.ts';

const words = wordsIn(publishedWords, 'en');

interface PublishedRoundProps {
  readonly round: PublishedWave;
  readonly page: PublishedPage;
  readonly state: PublishedState;
}

/** One round with its figures, and a way to add one. */
export function PublishedRound({ round, page, state }: PublishedRoundProps) {
  const lines = publishedLines(round, page.subjects);
  // Stays open while the figures of a new round are typed, one after the other.
  const [isNew] = useState(round.figures.length === 0);
  return (
    <section class="result-card" aria-label={round.title}>
      <h3 class="govuk-heading-m">{round.title}</h3>
      {roundFacts(round, page.settings).map((text) => (
        <p class="govuk-body" key={text}>
          {text}
        </p>
      ))}
      {lines.length === 0 ? (
        <p class="govuk-body">{words.noFigures}</p>
      ) : (
        <DataTable
          caption={words.figuresOf(round.title)}
          heads={[
            { text: words.question },
            { text: words.answer },
            { text: words.percent, numeric: true },
            { text: words.base, numeric: true },
            { text: words.where },
            { text: words.wording },
            { text: words.remove },
          ]}
          lines={lines.map((line) => ({
            key: line.key,
            cells: [
              line.question,
              line.answer,
              line.percent,
              line.base,
              line.page,
              line.wording,
              <button
                type="button"
                class="govuk-link ui-plain ui-link"
                key="remove"
                onClick={() => void state.removeFigure(round, line.figure)}
              >
                {words.remove}
                <span class="govuk-visually-hidden">{words.removeFigure(line.question, line.answer)}</span>
              </button>,
            ],
          }))}
        />
      )}
      <Details summary={words.addFigure(round.title)} open={isNew}>
        <NewFigure round={round} page={page} state={state} />
      </Details>
      <Button look="secondary" onPress={() => void state.removeRound(round)}>
        {words.removeRound(round.title)}
      </Button>
    </section>
  );
}

function NewFigure({ round, page, state }: PublishedRoundProps) {
  const { subjects } = page;
  const [form, setForm] = useState<FigureForm>({
    question: subjects[0]?.id ?? '',
    answer: 0,
    percent: '',
    base: '',
    page: '',
    sameWording: false,
  });
  const set = (change: Partial<FigureForm>) => setForm({ ...form, ...change });
  const rows = subjects.find(({ id }) => id === form.question)?.rows ?? [];
  const box = (part: keyof FigureForm) => ({
    id: figureBox(part, round.id),
    error: errorOf(state.errors.value, figureBox(part, round.id)),
  });
  return (
    <form
      noValidate={true}
      onSubmit={(event) => {
        event.preventDefault();
        // The next figure of a report often has the same base, page and question.
        void state.addFigure(round, form).then((kept) => kept && set({ percent: '' }));
      }}
    >
      <SelectField
        {...box('question')}
        label={words.question}
        choices={subjects.map(({ id, label }) => ({ value: id, label }))}
        value={form.question}
        onChange={(question) => set({ question, answer: 0 })}
      />
      <SelectField
        {...box('answer')}
        label={words.answer}
        choices={rows.map(({ label }, place) => ({ value: String(place), label }))}
        value={String(form.answer)}
        onChange={(value) => set({ answer: Number(value) })}
      />
      <TextField
        {...box('percent')}
        label={words.percent}
        hint={words.percentHint}
        value={form.percent}
        onInput={(percent) => set({ percent })}
        inputMode="decimal"
        width={5}
      />
      <TextField
        {...box('base')}
        label={words.base}
        hint={words.baseHint}
        value={form.base}
        onInput={(base) => set({ base })}
        inputMode="numeric"
        width={10}
      />
      <TextField
        {...box('page')}
        label={words.where}
        hint={words.whereHint}
        value={form.page}
        onInput={(where) => set({ page: where })}
        width={20}
      />
      <Checkboxes
        {...box('sameWording')}
        legend={words.sameWording}
        choices={[{ value: 'same', label: words.wordingChoice }]}
        values={form.sameWording ? ['same'] : []}
        onChange={(values) => set({ sameWording: values.length > 0 })}
      />
      <Button look="secondary">{words.keepFigure}</Button>
    </form>
  );
}
