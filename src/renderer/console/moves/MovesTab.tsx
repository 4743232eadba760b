import { useState } from 'react';
import { NativeSelect } from '@mantine/core';
import { sharedText } from '../../shared/i18n.ts';
import { EmptyState } from '../../shared/ui/EmptyState.tsx';
import { TeamMark } from '../../shared/ui/TeamMark.tsx';
import { useDesk } from '../desk.tsx';
import { trays, turnsWithMoves, type TeamTray } from '../model/move-inbox.ts';
import { canOpen } from '../model/talk.ts';
import { Icon } from '../parts/Icon.tsx';
import { Act, PlainAct } from '../parts/Act.tsx';
import { useText } from '../text.ts';
import { EnterMove } from './EnterMove.tsx';
import { MoveSheet } from './MoveSheet.tsx';
import { MoveState } from './MoveState.tsx';
import { Overview } from './Overview.tsx';
import { WaitingEffects } from './WaitingEffects.tsx';
import styles from './Moves.module.css';

/** What the teams have handed in, team by team, and the sheet of the one being read or ruled on. */
export function MovesTab() {
  const t = useText();
  const words = sharedText.useText();
  const { view, scenario, move: opened, openMove } = useDesk();
  const turns = turnsWithMoves(view);
  // Chosen in an earlier turn it no longer counts: a new turn begins with its own list.
  const [wanted, want] = useState<{ turn: number; chosenIn: number } | null>(null);
  const present = view.situation.totalTurn;
  const sheet = view.moves.find((move) => move.id === opened) ?? null;
  const chosen = wanted?.chosenIn === present ? wanted.turn : null;
  const turn = chosen ?? sheet?.totalTurn ?? present;
  const list = trays(scenario, view, turn);
  if (present === 0 && view.moves.length === 0) {
    return <EmptyState title={t('moves.none')}>{t('moves.noneHelp')}</EmptyState>;
  }
  return (
    <div className={styles['tab']}>
      <Overview />
      <div className={styles['split']} data-open={sheet !== null || undefined}>
        <div className={styles['inbox']}>
          <div className={styles['head']}>
            <TurnSummary list={list} present={turn === present} />
            {turns.length < 2 ? null : (
              <NativeSelect
                aria-label={t('moves.turn')}
                size="xs"
                value={String(turn)}
                data={turns.map((each) => ({
                  value: String(each),
                  label: words('turnPlain', { turn: each }),
                }))}
                onChange={(event) => {
                  want({ turn: Number(event.currentTarget.value), chosenIn: present });
                  openMove(null);
                }}
              />
            )}
          </div>
          {list.map((tray) => (
            <Tray key={tray.team.id} tray={tray} opened={opened} open={openMove} />
          ))}
          <WaitingEffects />
        </div>
        {sheet === null ? (
          <div className={styles['nothing']}>
            <EmptyState title={t('moves.choose')}>{t('moves.chooseHelp')}</EmptyState>
          </div>
        ) : (
          <MoveSheet
            key={sheet.id}
            move={sheet}
            list={list}
            close={() => openMove(null)}
            open={openMove}
          />
        )}
      </div>
    </div>
  );
}

function TurnSummary({ list, present }: { list: readonly TeamTray[]; present: boolean }) {
  const t = useText();
  const missing = list.filter((tray) => tray.missing);
  const moves = list.reduce((sum, tray) => sum + tray.countable, 0);
  const ruled = list.reduce((sum, tray) => sum + tray.ruled, 0);
  return (
    <p className={styles['summary']} role="status">
      <strong>{t('moves.count', { count: moves })}</strong>
      {moves > 0 ? ` · ${t('moves.ruled', { ruled, of: moves })}` : ''}
      {present && missing.length > 0 ? (
        <span className={styles['missing']}>
          <Icon name="due" size={13} />
          {t('moves.missing', { teams: missing.map((tray) => tray.team.name).join(', ') })}
        </span>
      ) : null}
    </p>
  );
}

function Tray(props: { tray: TeamTray; opened: string | null; open: (move: string) => void }) {
  const { tray, opened, open } = props;
  const t = useText();
  const { view } = useDesk();
  const [entering, enter] = useState(false);
  const present = tray.moves.every((move) => move.totalTurn === view.situation.totalTurn);
  const canEnter = view.situation.entryOpen && present;
  return (
    <section className={styles['tray']}>
      <h3 className={styles['team']}>
        <TeamMark team={tray.team} size="1.35rem" named />
        <span className={styles['trayEnd']}>
          <span className={styles['state']} data-missing={tray.missing || undefined}>
            <TrayState tray={tray} />
          </span>
          {canEnter && !entering ? (
            <PlainAct
              kind="quiet"
              icon="edit"
              deed="move.submit"
              aria-label={t('moves.enterFor', { team: tray.team.name })}
              onClick={() => enter(true)}
            >
              {t('moves.enter')}
            </PlainAct>
          ) : null}
        </span>
      </h3>
      {canEnter && entering ? <EnterMove team={tray.team} close={() => enter(false)} /> : null}
      {tray.moves.length === 0 ? null : (
        <ul className={styles['moves']}>
          {tray.moves.map((move) => (
            <li key={move.id}>
              <button
                type="button"
                className={styles['move']}
                data-move={move.id}
                data-status={move.status}
                data-review={move.review.state}
                aria-current={opened === move.id || undefined}
                onClick={() => open(move.id)}
              >
                <span className={styles['moveTitle']}>
                  <bdi>{move.text.title}</bdi>
                </span>
                <MoveState move={move} />
              </button>
              {view.situation.step === 'argue' && canOpen(move) ? (
                <Act
                  kind="quiet"
                  icon="unlock"
                  aria-label={t('argument.openNamed', { title: move.text.title })}
                  body={{ type: 'argument.open', data: { move: move.id } }}
                >
                  {t('argument.open')}
                </Act>
              ) : null}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function TrayState({ tray }: { tray: TeamTray }) {
  const t = useText();
  const { view } = useDesk();
  if (tray.missing) return t('moves.notYet');
  if (tray.countable > 0) return t('moves.ruledShort', { ruled: tray.ruled, of: tray.countable });
  return view.situation.step === 'brief' ? t('moves.notOpen') : t('moves.nothing');
}
