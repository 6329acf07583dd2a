import { useMemo } from 'preact/hooks';
import { QrImage } from '../../ui/QrImage.tsx';
import { dayInWords } from '../../words/days.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { keysWords } from '../../words/keys.ts';
import { londonDay } from '../londonTime.ts';
import type { KeysPage } from './keysGround.ts';
import { paperKeyView } from './paperKeyView.ts';
import './keys.css';

const words = wordsIn(keysWords, 'en');

interface PaperKeyProps {
  readonly identity: string;
  readonly page: KeysPage;
}

/** The sheet for the safe: the key as a QR code and as text in groups. */
export function PaperKey({ identity, page }: PaperKeyProps) {
  const { squares, prefix, groups } = useMemo(() => paperKeyView(identity), [identity]);
  const made = page.keys.sets.at(-1)?.made;
  return (
    <section class="keys-paper" aria-labelledby="paper-sheet">
      <h3 class="govuk-heading-m" id="paper-sheet">
        {words.paperSheet(page.survey.title)}
      </h3>
      {made === undefined ? null : (
        <p class="govuk-body keys-on-paper">{words.paperMade(dayInWords(londonDay(made)))}</p>
      )}
      <QrImage squares={squares} label={words.paperImage} look="keys-qr" />
      <p class="govuk-body keys-text">
        <span class="govuk-visually-hidden">{words.paperText} </span>
        {prefix}{' '}
        {groups.map((group, place) => (
          <span key={place}>{`${group} `}</span>
        ))}
      </p>
      <p class="govuk-body keys-on-paper">{words.paperKeep}</p>
    </section>
  );
}
