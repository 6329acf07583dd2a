import { Button } from '../ui/Button.tsx';
import { errorOf } from '../ui/ErrorSummary.tsx';
import { SummaryList } from '../ui/SummaryList.tsx';
import { TextField } from '../ui/TextField.tsx';
import { Warning } from '../ui/Warning.tsx';
import { addressesWords } from '../words/addresses.ts';
import { carryWords } from '../words/carry.ts';
import { daysInWords } from '../words/days.ts';
import { wordsIn } from '../words/inLanguages.ts';
import { quotasWords } from '../words/quotas.ts';
import type { CarryState } from './carryState.ts';
import { carryErrors, carryFields } from './carryText.ts';
import { clockInWords } from './clockInWords.ts';
import { EightWords } from './EightWords.tsx';
import type { LookedAtPack } from './takePack.ts';

const words = wordsIn(carryWords, 'en');
const drawn = wordsIn(addressesWords, 'en');
const byQuota = wordsIn(quotasWords, 'en');

interface PackPreviewProps {
  readonly state: CarryState;
  readonly looked: LookedAtPack;
  /** The tablet has no name and no key yet. */
  readonly isFirst: boolean;
}

/** What is in a pack, before it is taken. */
export function PackPreview({ state, looked, isFirst }: PackPreviewProps) {
  const { pack } = looked.read;
  const { survey, limits } = pack;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void state.take();
      }}
    >
      <SummaryList
        rows={[
          { key: words.survey, value: survey.title },
          { key: words.council, value: survey.councilName },
          { key: words.number, value: numberOf(looked) },
          { key: words.made, value: clockInWords(pack.made) },
          { key: words.waves, value: <Waves looked={looked} /> },
          { key: words.keys, value: words.keyCount(pack.recipients.length) },
          {
            key: words.introduction,
            value: pack.introduction === null ? words.appIntroduction : words.ownIntroduction,
          },
          ...(pack.addresses === null
            ? []
            : [{ key: drawn.inPack, value: drawn.count(pack.addresses.count) }]),
          ...(pack.quotas === null
            ? []
            : [{ key: byQuota.inPack, value: byQuota.count(pack.quotas.groups.length) }]),
          { key: words.limits, value: words.limitsText(limits.afterInterviews, limits.afterHours) },
        ]}
      />
      {limits.unsafeTablet ? <Warning>{words.unsafeAllowed}</Warning> : null}
      <EightWords said={looked.words}>{words.compareWords}</EightWords>
      {isFirst ? <NameAndKey state={state} /> : null}
      <div class="govuk-button-group">
        <Button>{words.take}</Button>
        <Button look="secondary" onPress={state.putAway}>
          {words.putAway}
        </Button>
      </div>
    </form>
  );
}

function numberOf({ before, read: { pack } }: LookedAtPack): string {
  if (before === null) return words.isFirst(pack.version);
  return before === pack.version ? words.isSame(before) : words.replaces(pack.version, before);
}

function Waves({ looked }: Pick<PackPreviewProps, 'looked'>) {
  return (
    <ul class="govuk-list">
      {looked.read.pack.waves.map(({ id, title, from, to, closedAt }) => {
        const named = [title, daysInWords(from, to)].join(', ');
        return <li key={id}>{closedAt === null ? named : words.waveClosed(named)}</li>;
      })}
    </ul>
  );
}

function NameAndKey({ state }: Pick<PackPreviewProps, 'state'>) {
  const errors = carryErrors(state.errors.value);
  const typed = state.typed.value;
  return (
    <>
      <h2 class="govuk-heading-m">{words.nameHeading}</h2>
      <TextField
        id={carryFields.name}
        label={words.name}
        hint={words.nameHint}
        value={typed.name}
        error={errorOf(errors, carryFields.name)}
        onInput={(text) => state.type('name', text)}
      />
      <p class="govuk-body">{words.newWordsLead}</p>
      <p class="govuk-body">{words.newWordsLost}</p>
      <TextField
        id={carryFields.newWords}
        label={words.newWords}
        hint={words.newWordsHint}
        value={typed.newWords}
        error={errorOf(errors, carryFields.newWords)}
        onInput={(text) => state.type('newWords', text)}
      />
      <Button look="secondary" onPress={() => void state.otherWords()}>
        {words.otherWords}
      </Button>
    </>
  );
}
