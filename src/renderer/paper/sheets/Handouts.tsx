import { useEffect, useState } from 'react';
import type { Handout } from '../../../core/paper/inject-cards.ts';
import type { Words } from '../model/words.ts';
import { TimeBlank } from '../parts/Blank.tsx';
import { Mark } from '../parts/Mark.tsx';
import { usePackFile } from '../parts/PackFiles.tsx';
import { useText } from '../text.ts';
import styles from './Handouts.module.css';

/** Attachments, a page each; the strip above is control's, as on the cards. */
export function Handouts({ handouts, words }: { handouts: readonly Handout[]; words: Words }) {
  return handouts.map((handout) => (
    <Page
      key={`${handout.eventNo} ${handout.team ?? ''} ${handout.file}`}
      handout={handout}
      words={words}
    />
  ));
}

function Page({ handout, words }: { handout: Handout; words: Words }) {
  const t = useText();
  const fileOf = usePackFile();
  const { eventNo, team: id, file, alt, kind } = handout;
  const team = id === null ? null : words.team(id);
  return (
    <article className={styles['page']} data-handout={file}>
      <header className={styles['stub']}>
        <strong>{t('card.handout', { eventNo })}</strong>
        {team === null ? t('everybody') : <Mark team={team} size="5mm" />}
        <TimeBlank label={t('card.released')} />
        <span className={styles['tear']}>{t('card.stub')}</span>
      </header>
      {kind === 'image' ? (
        <img className={styles['image']} src={fileOf(file)} alt={alt} />
      ) : (
        <TextFile address={fileOf(file)} />
      )}
      <p className={styles['alt']} dir="auto">
        {alt}
      </p>
    </article>
  );
}

/** What a text attachment says; a page that is being printed waits for it. */
function TextFile({ address }: { address: string }) {
  const t = useText();
  const [text, setText] = useState<string | null>(null);
  useEffect(() => {
    let wanted = true;
    fetch(address)
      .then((answer) => (answer.ok ? answer.text() : Promise.reject(new Error(address))))
      .then(
        (words) => wanted && setText(words),
        () => wanted && setText(t('card.textFailed')),
      );
    return () => {
      wanted = false;
    };
  }, [address, t]);
  return (
    <pre className={styles['text']} data-settling={text === null ? '' : undefined} dir="auto">
      {text ?? ''}
    </pre>
  );
}
