import type { Mode, SampleType } from '../../asking/survey/design.ts';
import { Checkboxes } from '../../ui/Checkboxes.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { errorOf, type FieldError } from '../../ui/ErrorSummary.tsx';
import { Radios } from '../../ui/Radios.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { wordsIn } from '../../words/inLanguages.ts';
import { setupWords } from '../../words/setup.ts';
import type { ModuleChoice } from './moduleChoices.ts';
import { asksApproval, type WaveForm, type WaveNeeds } from './waveForm.ts';

const words = wordsIn(setupWords, 'en');

/** Ways of taking answers that an officer can plan here; online answers come by file. */
const planned = ['faceToFace', 'selfCompletion', 'telephone', 'postal'] as const satisfies readonly Mode[];
const samples = ['random', 'quota', 'open'] as const satisfies readonly SampleType[];

interface WaveFieldsProps {
  readonly form: WaveForm;
  readonly errors: readonly FieldError[];
  readonly onChange: (part: Partial<WaveForm>) => void;
}

/** When, how and from whom answers are taken. */
export function WaveFields({ form, errors, onChange }: WaveFieldsProps) {
  return (
    <>
      <TextField
        id="wave-title"
        label={words.waveTitle}
        hint={words.waveTitleHint}
        error={errorOf(errors, 'wave-title')}
        value={form.title}
        onInput={(title) => onChange({ title })}
      />
      <DateField
        id="from"
        label={words.from}
        hint={words.dateHint}
        error={errorOf(errors, 'from')}
        value={form.from}
        onInput={(from) => onChange({ from })}
      />
      <DateField
        id="to"
        label={words.to}
        error={errorOf(errors, 'to')}
        value={form.to}
        onInput={(to) => onChange({ to })}
      />
      <Radios
        id="mode"
        legend={words.mode}
        error={errorOf(errors, 'mode')}
        choices={planned.map((mode) => ({
          value: mode,
          label: words.modes[mode].name,
          hint: words.modes[mode].meaning,
        }))}
        value={form.mode}
        onChange={(value) => onChange({ mode: planned.find((mode) => mode === value) ?? null })}
      />
      <Radios
        id="sample"
        legend={words.sample}
        error={errorOf(errors, 'sample')}
        choices={samples.map((sample) => ({
          value: sample,
          label: words.samples[sample].name,
          hint: words.samples[sample].meaning,
        }))}
        value={form.sample}
        onChange={(value) => onChange({ sample: samples.find((sample) => sample === value) ?? null })}
      />
    </>
  );
}

interface QuestionFieldsProps extends WaveFieldsProps {
  readonly modules: readonly ModuleChoice[];
  readonly suggested: number;
  readonly welsh: boolean;
  readonly needs: WaveNeeds;
}

/** What is asked, with the approval that some questions need, and how long it takes. */
export function QuestionFields(props: QuestionFieldsProps) {
  const { form, errors, onChange, modules, suggested, welsh, needs } = props;
  const hintOf = ({ about, questions, isSensitive }: ModuleChoice) => {
    const said = `${about} ${words.moduleQuestions(questions)}.`;
    return isSensitive && !needs.approved ? `${said} ${words.moduleSensitive}` : said;
  };
  return (
    <>
      <Checkboxes
        id="modules"
        legend={words.modules}
        hint={words.modulesHint}
        error={errorOf(errors, 'modules')}
        choices={modules.map((module) => ({
          value: module.id,
          label: module.title,
          hint: hintOf(module),
        }))}
        values={form.modules}
        onChange={(chosen) => onChange({ modules: chosen })}
      />
      {asksApproval(form, needs) ? <ApprovalFields form={form} errors={errors} onChange={onChange} /> : null}
      <Checkboxes
        id="welsh"
        legend={words.languagesLegend}
        choices={[{ value: 'cy', label: words.inWelsh, hint: words.inWelshHint }]}
        values={welsh ? ['cy'] : []}
        onChange={(values) => onChange({ welsh: values.includes('cy') })}
      />
      <TextField
        id="minutes"
        label={words.minutes}
        hint={words.minutesHint(suggested)}
        error={errorOf(errors, 'minutes')}
        inputMode="numeric"
        width={3}
        value={form.minutes ?? `${suggested}`}
        onInput={(typed) => onChange({ minutes: typed === `${suggested}` ? null : typed })}
      />
      {form.mode === 'selfCompletion' ? null : (
        <Checkboxes
          id="auto-advance"
          legend={words.autoAdvanceLegend}
          choices={[{ value: 'on', label: words.autoAdvance, hint: words.autoAdvanceHint }]}
          values={form.autoAdvance ? ['on'] : []}
          onChange={(values) => onChange({ autoAdvance: values.includes('on') })}
        />
      )}
    </>
  );
}

function ApprovalFields({ form, errors, onChange }: WaveFieldsProps) {
  return (
    <div class="govuk-inset-text">
      <h3 class="govuk-heading-s">{words.approvalHeading}</h3>
      <p class="govuk-body">{words.approvalLead}</p>
      <TextField
        id="approved-by"
        label={words.approvedBy}
        hint={words.approvedByHint}
        error={errorOf(errors, 'approved-by')}
        value={form.approvedBy}
        onInput={(approvedBy) => onChange({ approvedBy })}
      />
      <DateField
        id="approved-on"
        label={words.approvedOn}
        error={errorOf(errors, 'approved-on')}
        value={form.approvedOn}
        onInput={(approvedOn) => onChange({ approvedOn })}
      />
      <TextField
        id="approval-note"
        label={words.approvalNote}
        hint={words.approvalNoteHint}
        lines={3}
        value={form.approvalNote}
        onInput={(approvalNote) => onChange({ approvalNote })}
      />
    </div>
  );
}
