import { useState } from 'react';
import { limits } from '../../../core/limits.ts';
import type { ScreenRow } from '../../../core/protocol/screens.ts';
import { wallTime } from '../../shared/format.ts';
import { useLink, useLinkState } from '../../shared/link/hooks.tsx';
import { screensText } from '../../shared/screens-text.ts';
import { PlainAct } from '../parts/Act.tsx';
import { useText } from '../text.ts';
import { Line } from '../parts/Written.tsx';
import styles from './Screens.module.css';

/** Which displays, hot seats and consoles there are, by the numbers that they show when they are asked to. */
export function ScreenList() {
  const t = screensText.useText();
  const link = useLink();
  const rows = useLinkState((state) => state.presence?.screens ?? null);
  if (rows === null) return null;
  const hasWall = rows.some((row) => row.kind === 'display');
  return (
    <section className={styles['card']} aria-label={t('title')}>
      <div className={styles['head']}>
        <h3>{t('title')}</h3>
        <PlainAct
          icon="screen"
          title={t('identifyHelp')}
          onClick={() => link.send({ t: 'screens', do: { act: 'identify' } })}
        >
          {t('identify')}
        </PlainAct>
      </div>
      {hasWall ? null : <p className={styles['none']}>{t('none')}</p>}
      <ul className={styles['rows']}>
        {rows.map((row) => (
          <Row key={`${row.kind} ${row.no}`} row={row} />
        ))}
      </ul>
    </section>
  );
}

function Row({ row }: { row: ScreenRow }) {
  const t = screensText.useText();
  const [naming, setNaming] = useState(false);
  const { kind, no, name, size, address, local, sinceWallMs, late } = row;
  const screen = t('numbered', { kind: t(`kind.${kind}`), no });
  const about = [
    size === null ? t('unknownSize') : t('size', { width: size.width, height: size.height }),
    local ? t('here') : address,
    t('since', { time: wallTime(sinceWallMs) }),
  ];
  return (
    <li data-late={late || undefined}>
      <div className={styles['who']}>
        <b>{screen}</b>
        {name === '' ? null : <bdi className={styles['name']}>{name}</bdi>}
        <PlainAct
          kind="quiet"
          icon="edit"
          aria-label={t('rename', { screen })}
          aria-expanded={naming}
          onClick={() => setNaming(!naming)}
        />
      </div>
      <p className={styles['about']}>
        {about.join(' · ')}
        {late ? <b className={styles['late']}> · {t('late')}</b> : null}
      </p>
      {naming ? (
        <NameForm row={row} label={t('nameOf', { screen })} close={() => setNaming(false)} />
      ) : null}
    </li>
  );
}

function NameForm({ row, label, close }: { row: ScreenRow; label: string; close: () => void }) {
  const t = screensText.useText();
  const console = useText();
  const link = useLink();
  const [name, setName] = useState(row.name);
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        const { kind, no } = row;
        // Without the line nothing was sent: then the words stay where they are.
        if (link.send({ t: 'screens', do: { act: 'name', kind, no, name: name.trim() } })) close();
      }}
    >
      <Line
        size="xs"
        aria-label={label}
        value={name}
        data-autofocus
        maxLength={limits.screenNameCharsMax}
        change={setName}
      />
      <PlainAct kind="quiet" onClick={close}>
        {console('cancel')}
      </PlainAct>
      <PlainAct type="submit" kind="main">
        {t('save')}
      </PlainAct>
    </form>
  );
}
