import { useEffect, useRef, useState } from 'react';
import { sharedText } from '../../shared/i18n.ts';
import { wallSecond } from '../../shared/format.ts';
import { Markdown } from '../../shared/ui/Markdown.tsx';
import { useDesk } from '../desk.tsx';
import { isOpen, isOutOfOrder, type Cue } from '../model/cue-list.ts';
import { Act, PlainAct } from '../parts/Act.tsx';
import { ReasonForm } from '../parts/ReasonForm.tsx';
import { useText } from '../text.ts';
import styles from './Cues.module.css';

type Asking = 'skip' | 'defer' | 'recall' | 'reopen' | null;

/** What opens under the last row in sight would open out of sight. */
function useOpenedInSight() {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const row = ref.current?.parentElement;
    // Not there in every test's document.
    if (typeof row?.scrollIntoView === 'function') row.scrollIntoView({ block: 'nearest' });
  }, []);
  return ref;
}

/**
 * Everything about a selected cue. What can be done with it stands first: texts are as long as their authors made
 * them. Reasons are asked for here, in place.
 */
export function CueDetail({ cue, id }: { cue: Cue; id: string }) {
  const t = useText();
  const words = sharedText.useText();
  const [asking, setAsking] = useState<Asking>(null);
  const detail = useOpenedInSight();
  return (
    <div className={styles['detail']} id={id} ref={detail}>
      {asking === null ? (
        <CueActs cue={cue} ask={setAsking} />
      ) : (
        <CueReason cue={cue} asking={asking} close={() => setAsking(null)} />
      )}
      {cue.live.status === 'released' ? <Assess cue={cue} /> : null}
      <p className={styles['from']}>
        {words(`method.${cue.method}`)} · {words('inject.from', { from: cue.from })}
      </p>
      <div>
        <Markdown text={cue.body} />
      </div>
      {cue.media.length === 0 ? null : (
        <p className={styles['fact']}>
          <strong>{t('cue.media')}</strong> <bdi>{cue.media.map(({ alt }) => alt).join(' · ')}</bdi>
        </p>
      )}
      {cue.expectedAction === '' ? null : (
        <div className={styles['fact']}>
          <strong>{t('standby.expected')}</strong>
          <Markdown text={cue.expectedAction} />
        </div>
      )}
      {cue.controllerNotes === '' ? null : (
        <div className={styles['fact']}>
          <strong>{t('standby.notes')}</strong>
          <Markdown text={cue.controllerNotes} />
        </div>
      )}
      {cue.live.reason === '' ? null : (
        <p className={styles['fact']}>
          <strong>{t('cue.reason')}</strong> <bdi>{cue.live.reason}</bdi>
        </p>
      )}
      {cue.live.releasedWallMs === null ? null : (
        <p className={styles['fact']}>
          <strong>{t('cue.releasedAt')}</strong> {wallSecond(cue.live.releasedWallMs)}
        </p>
      )}
    </div>
  );
}

function CueActs({ cue, ask }: { cue: Cue; ask: (asking: Asking) => void }) {
  const t = useText();
  const { view, observe } = useDesk();
  const { eventNo } = cue;
  // Of an ended exercise nothing is released, put off or skipped any more.
  const open = isOpen(cue) && view.situation.status !== 'ended';
  const status = cue.live.status;
  return (
    <div className={styles['acts']}>
      {open && view.standby !== eventNo ? (
        <Act kind="ready" icon="chevron" body={{ type: 'standby.set', data: { eventNo } }}>
          {t('cue.setStandby')}
        </Act>
      ) : null}
      {open ? <ReleaseNow cue={cue} /> : null}
      {status === 'released' && cue.to === 'public' ? (
        <Act
          icon="screen"
          body={{ type: 'display.preview', data: { card: { kind: 'inject', eventNo } } }}
        >
          {t('cue.preview')}
        </Act>
      ) : null}
      {open && status !== 'deferred' ? (
        <PlainAct icon="deferred" deed="inject.defer" onClick={() => ask('defer')}>
          {t('cue.defer')}
        </PlainAct>
      ) : null}
      {open ? (
        <PlainAct icon="skipped" deed="inject.skip" onClick={() => ask('skip')}>
          {t('cue.skip')}
        </PlainAct>
      ) : null}
      {status === 'skipped' || status === 'deferred' ? (
        <PlainAct icon="undo" deed="inject.reopen" onClick={() => ask('reopen')}>
          {t('cue.reopen')}
        </PlainAct>
      ) : null}
      {status === 'released' ? (
        <PlainAct kind="danger" icon="recalled" deed="inject.recall" onClick={() => ask('recall')}>
          {t('cue.recall')}
        </PlainAct>
      ) : null}
      <PlainAct kind="quiet" icon="note" onClick={() => observe(eventNo)}>
        {t('cue.observe')}
      </PlainAct>
    </div>
  );
}

/** Straight to the teams. Out of the list's order it is asked for once more; a contingency has no order. */
function ReleaseNow({ cue }: { cue: Cue }) {
  const t = useText();
  const { view, ask, issue } = useDesk();
  const { eventNo } = cue;
  const release = () => issue({ type: 'inject.release', data: { eventNo } });
  if (!isOutOfOrder(view.standby, cue)) {
    return (
      <Act icon="send" body={{ type: 'inject.release', data: { eventNo } }}>
        {t('cue.release')}
      </Act>
    );
  }
  const standby = view.standby;
  return (
    <PlainAct
      icon="send"
      deed="inject.release"
      onClick={() =>
        ask({
          title: t('ask.outOfOrder.title', { eventNo }),
          body:
            standby === null
              ? t('ask.outOfOrder.plain', { title: cue.title })
              : t('ask.outOfOrder.body', { title: cue.title, standby }),
          confirm: t('ask.outOfOrder.confirm', { eventNo }),
          danger: false,
          reason: 'none',
          run: release,
        })
      }
    >
      {t('cue.release')}
    </PlainAct>
  );
}

function CueReason({
  cue,
  asking,
  close,
}: {
  cue: Cue;
  asking: Exclude<Asking, null>;
  close: () => void;
}) {
  const t = useText();
  const { issue } = useDesk();
  const { eventNo } = cue;
  return (
    <ReasonForm
      label={t(`cueReason.${asking}`, { eventNo })}
      confirm={t(`cueConfirm.${asking}`, { eventNo })}
      danger={asking === 'recall'}
      optional={asking === 'reopen'}
      cancel={close}
      run={(reason) => issue({ type: `inject.${asking}`, data: { eventNo, reason } })}
    />
  );
}

/** Did the expected action happen? One press for the evaluator's first question. */
function Assess({ cue }: { cue: Cue }) {
  const t = useText();
  const verdict = cue.live.seen?.verdict ?? null;
  if (cue.expectedAction === '') return null;
  return (
    <div className={styles['assess']} role="group" aria-label={t('assess.title')}>
      <span>{t('assess.title')}</span>
      {(['yes', 'partly', 'no'] as const).map((seen) => (
        <Act
          key={seen}
          aria-pressed={verdict === seen}
          body={{
            type: 'inject.assess',
            data: { eventNo: cue.eventNo, seen, note: cue.live.seen?.note ?? '' },
          }}
        >
          {t(`assess.${seen}`)}
        </Act>
      ))}
    </div>
  );
}
