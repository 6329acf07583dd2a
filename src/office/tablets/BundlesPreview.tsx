import type { Looked } from '../../keeping/transfer/bundleWork.ts';
import { Button } from '../../ui/Button.tsx';
import { Details } from '../../ui/Details.tsx';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { SummaryList } from '../../ui/SummaryList.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { Warning } from '../../ui/Warning.tsx';
import { wordsIn } from '../../words/inLanguages.ts';
import { tabletsWords } from '../../words/tablets.ts';
import { AsidePart } from './AsidePart.tsx';
import type { BundlesState, BundlesStep } from './bundlesState.ts';
import { type ComingTablet, comingOf, folderView, unreadOf } from './bundlesView.ts';
import { numbersOf, numbersText, problemLine } from './tabletsText.ts';

const all = wordsIn(tabletsWords, 'en');
const words = all.bringIn;

interface PreviewProps {
  readonly step: BundlesStep & { readonly at: 'preview' };
  readonly state: BundlesState;
}

/** What bundles would bring of each tablet, and what cannot be taken. */
export function BundlesPreview({ step, state }: PreviewProps) {
  const { looked, problem, place } = step;
  const { news, preview, contacts, slips, heldBack } = looked;
  const unread = unreadOf(looked);
  return (
    <>
      {problem === null ? null : <ProblemBox problem={problem} />}
      {place === null ? null : <FolderPart looked={looked} place={place} />}
      {unread.length === 0 ? null : (
        <>
          <h2 class="govuk-heading-m">{words.unread}</h2>
          <ul class="govuk-list govuk-list--bullet">
            {unread.map(({ name, problem: found }, at) => (
              <li key={`${at} ${name}`}>
                <strong>{name}</strong>: {problemLine(found)}
              </li>
            ))}
          </ul>
          <p class="govuk-body">{words.unreadMeaning}</p>
        </>
      )}
      {comingOf(looked, state.tablets()).map((coming) => (
        <Coming coming={coming} hasVisits={state.hasDoors()} key={coming.tablet} />
      ))}
      {contacts.length === 0 ? null : <p class="govuk-body">{words.contacts(contacts.length)}</p>}
      {preview.fresh.length > 0 && state.hasDoors() ? <p class="govuk-body">{words.visitsToo}</p> : null}
      {slips.length === 0 ? null : <p class="govuk-body">{words.slips(slips.length)}</p>}
      {heldBack.map(({ tablet, held }) => (
        <p class="govuk-body" key={tablet}>
          {words.heldBack(state.nameOf(tablet), held)}
        </p>
      ))}
      <p class="govuk-body">{standingText(looked)}</p>
      <div class="govuk-button-group">
        {news.length + contacts.length + slips.length === 0 ? null : (
          <Button onPress={() => void state.confirm()}>
            {preview.fresh.length === 0 ? words.keep : words.take(preview.fresh.length, state.hasDoors())}
          </Button>
        )}
        <Button look="secondary" onPress={() => void state.again()}>
          {all.cancel}
        </Button>
      </div>
    </>
  );
}

function standingText({ news, contacts, slips, files }: Looked): string {
  if (news.length + contacts.length + slips.length > 0) return words.nothingYet;
  return files.some(({ read }) => read.ok) ? words.nothingNew : words.nothingRead;
}

/** What lies in a shared folder, by name: what is new, and what was taken in before. */
function FolderPart({ looked, place }: { readonly looked: Looked; readonly place: string }) {
  const { fresh, taken, others } = folderView(looked);
  return (
    <>
      <p class="govuk-body">{words.lookedIn(place)}</p>
      {looked.files.length === 0 ? <p class="govuk-body">{words.noBundles}</p> : null}
      <FileNames title={words.newFiles(fresh.length)} names={fresh} />
      <FileNames title={words.takenFiles(taken.length)} names={taken} isClosed />
      {others === 0 ? null : <p class="govuk-body">{words.otherSurveys(others)}</p>}
    </>
  );
}

interface FileNamesProps {
  readonly title: string;
  readonly names: readonly string[];
  /** They may be very many, and nothing is to be done about them. */
  readonly isClosed?: boolean;
}

function FileNames({ title, names, isClosed = false }: FileNamesProps) {
  if (names.length === 0) return null;
  const list = (
    <ul class="govuk-list govuk-list--bullet tablets-files">
      {names.map((name) => (
        <li key={name}>{name}</li>
      ))}
    </ul>
  );
  if (isClosed) return <Details summary={title}>{list}</Details>;
  return (
    <>
      <h2 class="govuk-heading-m">{title}</h2>
      {list}
    </>
  );
}

interface ComingProps {
  readonly coming: ComingTablet;
  readonly hasVisits: boolean;
}

function Coming({ coming, hasVisits }: ComingProps) {
  const { tablet, name, fresh, same, noLonger, missing } = coming;
  const told = (records: readonly { readonly number: number }[]) =>
    words.told(records.length, numbersOf(records), hasVisits);
  return (
    <section aria-labelledby={`coming-${tablet}`}>
      <h2 class="govuk-heading-m" id={`coming-${tablet}`}>
        {name ?? all.list.unknown(tablet)}{' '}
        {name === null ? <Tag colour="red">{all.list.unknownTag}</Tag> : null}
      </h2>
      {noLonger.length === 0 ? null : (
        <Warning>
          {words.noLonger}: {numbersOf(noLonger.map(({ record }) => record))}. {words.noLongerMeaning}
        </Warning>
      )}
      <SummaryList
        rows={[
          { key: words.fresh, value: told(fresh) },
          { key: words.same, value: told(same) },
          ...(missing.length === 0
            ? []
            : [{ key: words.missingTitle, value: `${numbersText(missing)}. ${all.tablet.missingMeaning}` }]),
        ]}
      />
      <AsidePart isInner aside={coming.aside} strays={coming.strays} hasVisits={hasVisits} />
    </section>
  );
}
