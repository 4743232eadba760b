import { useState, type FormEvent } from 'react';
import { limits } from '../../core/limits.ts';
import { refusedText } from '../shared/i18n.ts';
import type { LinkState, Lobby, LobbyTeam, Refusal } from '../shared/link/state.ts';
import { Button } from '../shared/ui/Button.tsx';
import { EmptyState } from '../shared/ui/EmptyState.tsx';
import { TextField } from '../shared/ui/Field.tsx';
import { TeamMark, type MarkedTeam } from '../shared/ui/TeamMark.tsx';
import { Page } from './Page.tsx';
import { stationText } from './text.ts';
import styles from './Join.module.css';

const nameLeftShown = 15;

export interface JoinProps {
  lobby: Lobby | null;
  code: string;
  status: LinkState['status'];
  refusal: Refusal | null;
  onCode: (code: string) => void;
  onJoin: (name: string, team: string) => void;
}

/** Code → team → name. With the code in the address (from the QR), only the last two are asked. */
export function Join({ lobby, code, status, refusal, onCode, onJoin }: JoinProps) {
  const wrongCode = refusal !== null && refusal.code === 'join/code';
  if (lobby === null || wrongCode) {
    return <CodeForm code={code} status={status} refusal={refusal} onCode={onCode} />;
  }
  return <SeatForm lobby={lobby} status={status} refusal={refusal} onJoin={onJoin} />;
}

function CodeForm({
  code,
  status,
  refusal,
  onCode,
}: Pick<JoinProps, 'code' | 'status' | 'refusal' | 'onCode'>) {
  const t = stationText.useText();
  const [typed, setTyped] = useState(code);
  const looking = status === 'connecting' || status === 'open';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (typed.trim() !== '') onCode(typed.trim());
  };
  return (
    <Page heading={t('join.heading')}>
      <form className={styles['form']} onSubmit={submit}>
        <div className={styles['code']}>
          <TextField
            label={t('join.code')}
            help={t('join.codeHelp')}
            error={status === 'stopped' && refusal !== null ? refusedText(refusal) : undefined}
            value={typed}
            dir="ltr"
            autoCapitalize="characters"
            autoCorrect="off"
            spellCheck={false}
            enterKeyHint="go"
            maxLength={40}
            onChange={(event) => setTyped(event.currentTarget.value.toUpperCase())}
          />
        </div>
        {status === 'waiting' && refusal !== null ? (
          <p role="status">
            {refusal.code === 'room/no-exercise' ? t('join.noExercise') : t('join.slowDown')}
          </p>
        ) : null}
        <Button type="submit" kind="main" wide pending={looking} disabled={typed.trim() === ''}>
          {looking ? t('join.looking') : t('join.go')}
        </Button>
      </form>
    </Page>
  );
}

type SeatFormProps = Pick<JoinProps, 'status' | 'refusal' | 'onJoin'> & { lobby: Lobby };

function SeatForm({ lobby, status, refusal, onJoin }: SeatFormProps) {
  const t = stationText.useText();
  const [team, setTeam] = useState<string | null>(null);
  const [name, setName] = useState('');
  const [checked, setChecked] = useState(false);
  const [asked, setAsked] = useState(false);
  const asking = asked && status !== 'stopped';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (team === null || name.trim() === '') return;
    setAsked(true);
    onJoin(name.trim(), team);
  };
  if (lobby.locked) {
    return (
      <Page kicker={lobby.title} heading={t('join.heading')}>
        <EmptyState title={t('join.locked')} />
      </Page>
    );
  }
  return (
    <Page kicker={lobby.title} heading={t('join.heading')}>
      <form className={styles['form']} noValidate onSubmit={submit}>
        <fieldset className={styles['teams']} disabled={asking}>
          <legend>{t('join.pickTeam')}</legend>
          {lobby.teams.map((each) => (
            <TeamChoice
              key={each.id}
              team={each}
              chosen={team === each.id}
              onChoose={() => setTeam(each.id)}
            />
          ))}
        </fieldset>
        <TextField
          label={t('join.name')}
          help={t('join.nameHelp')}
          aside={<NameRoom length={name.length} />}
          error={checked && name.trim() === '' ? t('join.needName') : undefined}
          value={name}
          name="display-name"
          maxLength={limits.seatNameCharsMax}
          disabled={asking}
          enterKeyHint="go"
          onChange={(event) => setName(event.currentTarget.value)}
        />
        {checked && team === null ? (
          <p className={styles['error']} role="alert">
            {t('join.needTeam')}
          </p>
        ) : null}
        {status === 'stopped' && refusal !== null ? (
          <p className={styles['error']} role="alert">
            {refusedText(refusal)}
          </p>
        ) : null}
        <Button type="submit" kind="main" wide pending={asking}>
          {asking ? t('join.asking') : t('join.ask')}
        </Button>
      </form>
    </Page>
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
