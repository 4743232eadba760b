import { useState } from 'react';
import { ratingDefinitions } from '../../../core/ratings.ts';
import type { ObservationView } from '../../../core/view/schema-evaluate.ts';
import { wallTime } from '../../shared/format.ts';
import { useObservedAt } from '../../shared/observed-at.ts';
import { EmptyState } from '../../shared/ui/EmptyState.tsx';
import { Button } from '../../shared/ui/Button.tsx';
import { evaluatorText } from '../text.ts';
import { Amend, amendSlot } from './Amend.tsx';
import { isOwn, phaseTitle, useDesk } from './desk.ts';
import { useTurnWords } from './turn-words.ts';
import styles from './Record.module.css';

/** What everybody observed, newest first, narrowed down by whose it is and what it is about. */
export function Record() {
  const t = evaluatorText.useText();
  const { view, name } = useDesk();
  const [whose, setWhose] = useState('');
  const [about, setAbout] = useState('');
  if (view.observations.length === 0)
    return <EmptyState title={t('record.none')}>{t('record.noneHelp')}</EmptyState>;
  const fits = view.observations
    .filter((one) => whose === '' || isOwn(name, one))
    .filter((one) => about === '' || one.eventNo === about || one.objective === about)
    .toReversed();
  return (
    <>
      <div className={styles['filter']}>
        <select
          aria-label={t('record.whose')}
          value={whose}
          onChange={(event) => setWhose(event.currentTarget.value)}
        >
          <option value="">{t('record.everybody')}</option>
          <option value="mine">{t('record.mine')}</option>
        </select>
        <select
          aria-label={t('record.about')}
          value={about}
          onChange={(event) => setAbout(event.currentTarget.value)}
        >
          <option value="">{t('record.anything')}</option>
          {view.objectives.map((one) => (
            <option key={one.id} value={one.id}>
              {one.text}
            </option>
          ))}
          {view.released.map((one) => (
            <option key={one.eventNo} value={one.eventNo}>
              {one.eventNo} {one.title}
            </option>
          ))}
        </select>
      </div>
      {fits.length === 0 ? <p>{t('record.nothingFits')}</p> : null}
      <ol className={styles['list']}>
        {fits.map((one) => (
          <li key={one.id}>
            <Observation observation={one} />
          </li>
        ))}
      </ol>
    </>
  );
}

function Observation({ observation }: { observation: ObservationView }) {
  const t = evaluatorText.useText();
  const { view, name, notes } = useDesk();
  const at = useObservedAt();
  const turn = useTurnWords();
  const { id, text, by, rating, phase, totalTurn, eventNo, history } = observation;
  const [amending, setAmending] = useState(() => notes.get(amendSlot(id)).words !== '');
  const where = phaseTitle(view, phase);
  const objective = view.objectives.find((one) => one.id === observation.objective)?.text;
  return (
    <article>
      <p className={styles['stamp']}>
        <time>{at(observation)}</time> · <bdi>{by === '' ? t('record.control') : by}</bdi>
        {where === '' ? null : (
          <>
            {' '}
            · <bdi>{where}</bdi>
          </>
        )}
        {phase === null ? null : <> · {turn(totalTurn)}</>}
        {eventNo === null ? null : (
          <>
            {' · '}
            <span className="wc-mono">{eventNo}</span>
          </>
        )}
      </p>
      {amending ? (
        <Amend observation={observation} onClose={() => setAmending(false)} />
      ) : (
        <p className={styles['text']} dir="auto">
          {text}
        </p>
      )}
      <p className={styles['about']} dir="auto">
        {rating === null ? null : (
          <span title={ratingDefinitions[rating].definition}>
            <strong>{rating}</strong> {ratingDefinitions[rating].name}
          </span>
        )}
        {objective === undefined ? null : <span>{objective}</span>}
      </p>
      {history.length === 0 ? null : (
        <details>
          <summary className="wc-fold">{t('record.earlier', { count: history.length })}</summary>
          <ul className={styles['history']}>
            {history.map((old) => (
              <li key={old.wallMs} dir="auto">
                <time>{wallTime(old.wallMs)}</time> {old.text}
              </li>
            ))}
          </ul>
        </details>
      )}
      {isOwn(name, observation) && !amending ? (
        <Button kind="quiet" onClick={() => setAmending(true)}>
          {t('record.amend')}
        </Button>
      ) : null}
    </article>
  );
}
