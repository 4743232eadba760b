import { useState } from 'react';
import { useDesk } from '../desk.tsx';
import { sameCard, type Card } from '../../../core/card.ts';
import { standingCards } from '../model/program.ts';
import { Act, PlainAct } from '../parts/Act.tsx';
import { Icon } from '../parts/Icon.tsx';
import { useText } from '../text.ts';
import { Wall } from '../../display/DisplayApp.tsx';
import { viewAfterTake } from '../model/preview.ts';
import { HealthStrip } from './HealthStrip.tsx';
import { Miniature } from './Miniature.tsx';
import { OnWall } from './OnWall.tsx';
import { ProgramAct } from './ProgramAct.tsx';
import { ProgramScreen } from './ProgramScreen.tsx';
import { SeeAsPicker } from './SeeAs.tsx';
import type { Program } from './use-program.ts';
import { TextCardForm } from './TextCardForm.tsx';
import styles from './Stage.module.css';

export interface StageHotkeys {
  readonly take: string | null;
  readonly black: string | null;
  readonly holdCard: string | null;
  readonly lastPublic: string | null;
}

/** The right side: what the room sees, what it will see, what a team sees, and how everybody is. */
export function StagePanel({ program, hotkeys }: { program: Program; hotkeys: StageHotkeys }) {
  const t = useText();
  const { view, scenario } = useDesk();
  const { display } = view;
  return (
    <section className={styles['panel']} aria-label={t('stage.title')}>
      <section className={styles['screen']} data-kind="program" aria-label={t('stage.program')}>
        <h2>
          <span className={styles['lamp']} aria-hidden="true" />
          {t('stage.program')}
          <span className={styles['cardName']}>
            <ProgramName />
          </span>
        </h2>
        <ProgramScreen />
        <OnWall />
      </section>
      <WallKeys program={program} hotkeys={hotkeys} />
      <section className={styles['screen']} data-kind="preview" aria-label={t('stage.preview')}>
        <h2>
          <Icon name="eye" size={13} />
          {t('stage.preview')}
          <span className={styles['cardName']}>
            {display.preview === null ? t('card.none') : t(`card.${display.preview.kind}`)}
          </span>
        </h2>
        {display.previewResolved === null ? (
          <div className={styles['frame']}>
            <p className={styles['noPicture']}>{t('stage.noPreview')}</p>
          </div>
        ) : (
          <Miniature title={t('stage.previewFrame')}>
            <Wall view={viewAfterTake(scenario, view, display.previewResolved)} />
          </Miniature>
        )}
        <CardChoice />
      </section>
      <SeeAsPicker />
      <HealthStrip />
    </section>
  );
}

interface WallKeysProps {
  readonly program: Program;
  readonly hotkeys: StageHotkeys;
}

/** What puts something on the wall at once. */
function WallKeys({ program, hotkeys }: WallKeysProps) {
  const t = useText();
  const on = useDesk().view.display.program.kind;
  const why = useNoTake();
  return (
    <div className={styles['keys']}>
      <ProgramAct
        program={program}
        press="take"
        kind="live"
        hotkey={hotkeys.take ?? undefined}
        disabled={why !== null}
        {...(why === null ? {} : { title: why, 'aria-description': why })}
        onClick={program.take}
      >
        {t('stage.take')}
      </ProgramAct>
      <ProgramAct
        program={program}
        press="black"
        aria-pressed={on === 'black'}
        hotkey={hotkeys.black ?? undefined}
        onClick={program.black}
      >
        {t('stage.black')}
      </ProgramAct>
      <ProgramAct
        program={program}
        press="hold"
        aria-pressed={on === 'hold'}
        hotkey={hotkeys.holdCard ?? undefined}
        onClick={program.hold}
      >
        {t('stage.hold')}
      </ProgramAct>
      <ProgramAct
        program={program}
        press="lastPublic"
        hotkey={hotkeys.lastPublic ?? undefined}
        onClick={program.lastPublic}
      >
        {t('stage.last')}
      </ProgramAct>
    </div>
  );
}

/** Why TAKE would change nothing; null: it would. */
function useNoTake(): string | null {
  const t = useText();
  const { preview, program } = useDesk().view.display;
  if (preview === null) return t('stage.noPreview');
  return sameCard(preview, program) ? t('stage.samePreview') : null;
}

/** What the room truly sees: a hold or a stop covers whatever card is up. */
function ProgramName() {
  const t = useText();
  const { situation, display } = useDesk().view;
  if (situation.stopped) return t('stop.declare');
  return t(`card.${situation.held ? 'hold' : display.program.kind}`);
}

function CardChoice() {
  const t = useText();
  const { view } = useDesk();
  const [writing, write] = useState(false);
  const preview = (card: Card) => ({ type: 'display.preview', data: { card } }) as const;
  return (
    <>
      <div className={styles['choice']} role="group" aria-label={t('stage.choose')}>
        {standingCards(view).map(({ kind, card }) =>
          card === null ? (
            <PlainAct key={kind} disabled title={t('stage.nothingYet')}>
              {t(`card.${kind}`)}
            </PlainAct>
          ) : (
            <Act
              key={kind}
              aria-pressed={sameCard(card, view.display.preview)}
              body={preview(card)}
            >
              {t(`card.${kind}`)}
            </Act>
          ),
        )}
        <PlainAct deed="display.preview" aria-expanded={writing} onClick={() => write(!writing)}>
          {t('stage.text')}
        </PlainAct>
      </div>
      {writing ? <TextCardForm close={() => write(false)} /> : null}
    </>
  );
}
