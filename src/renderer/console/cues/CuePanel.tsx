import {
  memo,
  useEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import { useDesk } from '../desk.tsx';
import { contingencies, groupCues, isOpen, type Cue, type CueGroup } from '../model/cue-list.ts';
import { Icon } from '../parts/Icon.tsx';
import { PlainAct } from '../parts/Act.tsx';
import { useText } from '../text.ts';
import { AdHocForm } from './AdHocForm.tsx';
import { CueRows } from './CueRows.tsx';
import { GoButton } from './GoButton.tsx';
import { StandbyCard } from './StandbyCard.tsx';
import { useWritten } from './use-written.ts';
import type { Go } from './use-go.ts';
import styles from './Cues.module.css';

/** The left side: standby and GO always in sight, then the cue list, then the contingency cart. */
export function CuePanel({
  go,
  hotkeys,
}: {
  go: Go;
  hotkeys: { go: string | null; adHoc: string | null };
}) {
  const t = useText();
  const { view, scenario, cues, adHocOpen, writeAdHoc } = useDesk();
  const groups = useMemo(() => groupCues(scenario, view, cues), [scenario, view, cues]);
  const written = useWritten();
  const cart = useMemo(() => contingencies(view, cues), [view, cues]);
  return (
    <section className={styles['panel']} aria-label={t('cues.title')}>
      <div className={styles['arming']}>
        <StandbyCard />
        <GoButton
          go={go}
          standby={view.standby}
          running={view.situation.status === 'running'}
          hotkey={hotkeys.go}
        />
      </div>
      <div className={styles['bar']}>
        <h2>{t('cues.title')}</h2>
        <span className={styles['count']}>
          {t('cues.open', { count: cues.filter((cue) => isOpen(cue) && !cue.contingency).length })}
        </span>
        <PlainAct
          icon="plus"
          deed="inject.write"
          hotkey={hotkeys.adHoc ?? undefined}
          aria-expanded={adHocOpen}
          onClick={() => writeAdHoc(!adHocOpen)}
        >
          {t('adHoc.title')}
        </PlainAct>
      </div>
      {adHocOpen ? <AdHocForm close={() => writeAdHoc(false)} written={written} /> : null}
      <CueGroups groups={groups} />
      {cart.length === 0 ? null : <Cart cart={cart} />}
    </section>
  );
}

/** A press of GO draws the panel anew and not its hundreds of rows. */
const CueGroups = memo(function CueGroups({ groups }: { groups: readonly CueGroup[] }) {
  return (
    <CueList>
      {groups.map((group) => (
        <CueGroupSection key={group.id} group={group} />
      ))}
    </CueList>
  );
});

/** Arrow keys walk the rows; selecting stays a press of its own. */
function CueList({ children }: { children: ReactNode }) {
  const { view } = useDesk();
  const list = useRef<HTMLDivElement>(null);
  const standby = view.standby;
  useEffect(() => {
    if (standby === null) return;
    const row = list.current?.querySelector(`[data-cue="${standby}"]`);
    row?.scrollIntoView({ block: 'nearest' });
  }, [standby]);
  const walk = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by === 0 || !(event.target instanceof HTMLElement)) return;
    if (event.target.dataset['cue'] === undefined) return;
    event.preventDefault();
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('[data-cue]') ?? [])];
    rows[rows.indexOf(event.target) + by]?.focus();
  };
  return (
    // The rows inside are the controls; this only hears their arrow keys.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className={styles['list']} ref={list} onKeyDown={walk}>
      {children}
    </div>
  );
}

/** Contingencies are not in the running order: always in sight below it, opened when one is needed. */
function Cart({ cart }: { cart: readonly Cue[] }) {
  const t = useText();
  const { view } = useDesk();
  const [open, setOpen] = useState(() => globalThis.innerHeight > 1200);
  const here = cart.filter((cue) => cue.live.available);
  const [all, setAll] = useState(false);
  const shown = all || view.situation.phase === null ? cart : here;
  return (
    <section className={styles['cart']} aria-label={t('cart.title')} data-open={open || undefined}>
      <h2 className={styles['groupHead']}>
        <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
          <Icon name={open ? 'down' : 'up'} size={13} />
          {t('cart.title')}
          <span className={styles['groupCount']}>
            {t('cart.count', { here: here.length, of: cart.length })}
          </span>
        </button>
      </h2>
      {open ? (
        <div className={styles['cartList']}>
          {shown.length === 0 ? <p className={styles['count']}>{t('cart.none')}</p> : null}
          <CueRows cues={shown} />
          {cart.length > here.length && view.situation.phase !== null ? (
            <PlainAct kind="quiet" onClick={() => setAll(!all)}>
              {all ? t('cart.here') : t('cart.all', { count: cart.length })}
            </PlainAct>
          ) : null}
        </div>
      ) : null}
    </section>
  );
}

function CueGroupSection({ group }: { group: CueGroup }) {
  const t = useText();
  const { selected } = useDesk();
  const [wanted, setWanted] = useState<boolean | null>(null);
  const holdsSelection = group.cues.some((cue) => cue.eventNo === selected);
  const open = wanted ?? (group.present || group.kind !== 'phase' || holdsSelection);
  const title = group.kind === 'adHoc' ? t('cues.adHoc') : group.title;
  return (
    <section
      className={styles['group']}
      data-kind={group.kind}
      data-present={group.present || undefined}
    >
      <h3 className={styles['groupHead']}>
        <button type="button" aria-expanded={open} onClick={() => setWanted(!open)}>
          <Icon name={open ? 'down' : 'chevron'} size={13} />
          <bdi>{title}</bdi>
          {group.kind === 'phase' && group.present ? (
            <span className={styles['here']}>{t('cues.here')}</span>
          ) : null}
          <span className={styles['groupCount']}>
            {t('cues.openShort', { open: group.open, of: group.cues.length })}
          </span>
        </button>
      </h3>
      {open ? <CueRows cues={group.cues} /> : null}
    </section>
  );
}
