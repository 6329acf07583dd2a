import { useState } from 'preact/hooks';
import { countText } from '../../core/percent.ts';
import { Button } from '../../ui/Button.tsx';
import { Radios } from '../../ui/Radios.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { wordsIn } from '../../words/inLanguages.ts';
import { qualityWords } from '../../words/quality.ts';
import type { QualityPage, QualityState } from './qualityState.ts';
import { FIRST_SHOWN, type FlaggedView, flaggedView, listedInterviews } from './qualityView.ts';

const words = wordsIn(qualityWords, 'en');

interface QualityListProps {
  readonly page: QualityPage & { readonly at: 'ready' };
  readonly state: QualityState;
}

/** The interviews that are worth a look, with what an officer found. */
export function QualityList({ page, state }: QualityListProps) {
  const [isWhole, setWhole] = useState(false);
  const [said, setSaid] = useState('');
  const showing = state.showing.value;
  const marks = state.marks.value;
  const all = listedInterviews(page.quality, marks, showing);
  const shown = (isWhole ? all : all.slice(0, FIRST_SHOWN)).map((one) =>
    flaggedView(one, marks, page.reader),
  );
  const mark = async ({ id, name }: FlaggedView, note: string | null) => {
    await state.mark(id, note);
    if (state.trouble.value !== null) return setSaid('');
    setSaid(note === null ? words.saidUnseen(name) : words.saidSeen(name));
    document.getElementById('quality-said')?.focus();
  };
  return (
    <section aria-labelledby="to-look-at">
      <h2 class="govuk-heading-l" id="to-look-at">
        {words.list.title}
      </h2>
      <p class="govuk-body">{words.list.lead}</p>
      <div class="ui-no-print">
        <Radios
          id="quality-showing"
          legend={words.filter}
          inline
          small
          choices={(['left', 'all'] as const).map((value) => ({ value, label: words.showing[value] }))}
          value={showing}
          onChange={(value) => state.show(value === 'all' ? value : 'left')}
        />
        <Button look="secondary" onPress={() => void state.save()}>
          {words.save}
        </Button>
      </div>
      <p class="govuk-body govuk-!-font-weight-bold" role="status" id="quality-said" tabIndex={-1}>
        {state.saved.value === null ? said : words.saved(state.saved.value)}
      </p>
      {all.length === 0 ? <p class="govuk-body">{words.allSeen}</p> : null}
      <ol class="quality-list">
        {shown.map((view) => (
          <Interview key={view.id} view={view} onMark={(note) => void mark(view, note)} />
        ))}
      </ol>
      {all.length > shown.length ? (
        <Button look="secondary" onPress={() => setWhole(true)}>
          {words.more(countText(all.length - shown.length))}
        </Button>
      ) : null}
    </section>
  );
}

interface InterviewProps {
  readonly view: FlaggedView;
  readonly onMark: (note: string | null) => void;
}

function Interview({ view, onMark }: InterviewProps) {
  const [note, setNote] = useState('');
  const { id, name, held, reasons } = view;
  return (
    <li class="quality-interview">
      <h3 class="govuk-heading-s" id={`name-${id}`}>
        {name}
      </h3>
      <p class="govuk-body-s">{held}</p>
      <ul class="govuk-list govuk-list--bullet">
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      {view.note === null ? (
        <form
          class="ui-no-print"
          noValidate={true}
          onSubmit={(event) => {
            event.preventDefault();
            onMark(note);
          }}
        >
          <TextField id={`note-${id}`} label={words.note} value={note} onInput={setNote} />
          <Button look="secondary" describedBy={`name-${id}`}>
            {words.see}
          </Button>
        </form>
      ) : (
        <>
          <p class="govuk-body">{view.note === '' ? words.seenPlain : words.seen(view.note)}</p>
          <p class="govuk-body ui-no-print">
            <button type="button" class="govuk-link ui-plain ui-link" onClick={() => onMark(null)}>
              {words.unseeOne(name)}
            </button>
          </p>
        </>
      )}
    </li>
  );
}
