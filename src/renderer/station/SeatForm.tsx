import { useState, type FormEvent } from 'react';
import { limits } from '../../core/limits.ts';
import { refusedText } from '../shared/i18n.ts';
import type { LinkState, Lobby, LobbyTeam, Refusal } from '../shared/link/state.ts';
import { Button } from '../shared/ui/Button.tsx';
import { EmptyState } from '../shared/ui/EmptyState.tsx';
import { TextField } from '../shared/ui/Field.tsx';
import { TeamMark, type MarkedTeam } from '../shared/ui/TeamMark.tsx';
import { GoOnAs } from './GoOnAs.tsx';
import { Page } from './Page.tsx';
import { stationText } from './text.ts';
import styles from './Join.module.css';

const nameLeftShown = 15;

export interface SeatFormProps {
  lobby: Lobby;
  status: LinkState['status'];
  refusal: Refusal | null;
  onJoin: (name: string, team: string) => void;
  onTakeOver: (seat: string) => void;
}

/** Team and name; or, for somebody who was here before, the seat that has fallen silent. */
export function SeatForm({ lobby, status, refusal, onJoin, onTakeOver }: SeatFormProps) {
  const t = stationText.useText();
  const [team, setTeam] = useState<string | null>(null);
  const [name, setName] = useState('');
  const [picked, pick] = useState<string | null>(null);
  const [checked, setChecked] = useState(false);
  const [asked, setAsked] = useState(false);
  const asking = asked && status !== 'stopped';
  const teams = lobby.teams.filter((each) => !lobby.locked || each.silent.length > 0);
  const silent = teams.find((each) => each.id === team)?.silent ?? [];
  const before = silent.find((each) => each.seat === picked) ?? null;
  const missing = goOnAsMissing(lobby, team, before);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (team === null || missing || (before === null && name.trim() === '')) return;
    setAsked(true);
    if (before === null) onJoin(name.trim(), team);
    else onTakeOver(before.seat);
  };
  if (teams.length === 0) {
    return (
      <Page kicker={lobby.title} heading={t('join.heading')}>
        <EmptyState title={t('join.locked')} />
      </Page>
    );
  }
  return (
    <Page kicker={lobby.title} heading={t('join.heading')}>
      <form className={styles['form']} noValidate onSubmit={submit}>
        {lobby.locked ? <p>{t('join.lockedBack')}</p> : null}
        <fieldset className={styles['teams']} disabled={asking}>
          <legend>{t('join.pickTeam')}</legend>
          {teams.map((each) => (
            <TeamChoice
              key={each.id}
              team={each}
              chosen={team === each.id}
              onChoose={() => setTeam(each.id)}
            />
          ))}
        </fieldset>
        <GoOnAs
          silent={silent}
          newcomers={!lobby.locked}
          chosen={before?.seat ?? null}
          onChoose={pick}
        />
        {lobby.locked || before !== null ? null : (
          <NameField name={name} checked={checked} disabled={asking} onName={setName} />
        )}
        {checked && team === null ? <Wrong>{t('join.needTeam')}</Wrong> : null}
        {checked && missing ? <Wrong>{t('join.needSeat')}</Wrong> : null}
        {status === 'stopped' && refusal !== null ? <Wrong>{refusedText(refusal)}</Wrong> : null}
        <Button type="submit" kind="main" wide pending={asking}>
          {asking
            ? t('join.asking')
            : before === null
              ? t('join.ask')
              : t('join.askAs', { name: before.name })}
        </Button>
      </form>
    </Page>
  );
}

/** With the room locked, only a seat that was there before can be asked for. */
function goOnAsMissing(lobby: Lobby, team: string | null, before: object | null): boolean {
  return lobby.locked && team !== null && before === null;
}

function Wrong({ children }: { children: string }) {
  return (
    <p className={styles['error']} role="alert">
      {children}
    </p>
  );
}

interface NameFieldProps {
  name: string;
  checked: boolean;
  disabled: boolean;
  onName: (name: string) => void;
}

function NameField({ name, checked, disabled, onName }: NameFieldProps) {
  const t = stationText.useText();
  return (
    <TextField
      label={t('join.name')}
      help={t('join.nameHelp')}
      aside={<NameRoom length={name.length} />}
      error={checked && name.trim() === '' ? t('join.needName') : undefined}
      value={name}
      name="display-name"
      maxLength={limits.seatNameCharsMax}
      disabled={disabled}
      enterKeyHint="go"
      onChange={(event) => onName(event.currentTarget.value)}
    />
  );
}

/** The field takes no more than its limit: who comes near it is told, and who is at it, why. */
function NameRoom({ length }: { length: number }) {
  const t = stationText.useText();
  const max = limits.seatNameCharsMax;
  const left = max - length;
  const words = left > 0 ? t('join.nameLeft', { count: left, max }) : t('join.nameFull', { max });
  return (
    <span className={styles['room']} role="status">
      {left > nameLeftShown ? '' : words}
    </span>
  );
}

function TeamChoice({
  team,
  chosen,
  onChoose,
}: {
  team: LobbyTeam;
  chosen: boolean;
  onChoose: () => void;
}) {
  return (
    <label className={styles['team']} data-chosen={chosen || undefined}>
      <input type="radio" name="team" value={team.id} checked={chosen} onChange={onChoose} />
      <span aria-hidden="true">
        <TeamMark team={team as MarkedTeam} size="2.5rem" />
      </span>
      <span className={styles['words']}>
        <span className={styles['name']} dir="auto">
          {team.name}
        </span>
        <span className={styles['line']} dir="auto">
          {team.publicLine}
        </span>
      </span>
    </label>
  );
}
