import type { Finding } from '../../../core/finding.ts';
import { useLinkState } from '../../shared/link/hooks.tsx';
import { useDesk } from '../desk.tsx';
import { placeOf, type Place } from '../model/place.ts';
import { Icon } from '../parts/Icon.tsx';
import { PlainAct } from '../parts/Act.tsx';
import { useText } from '../text.ts';
import { FindingText } from './FindingText.tsx';
import styles from './Preflight.module.css';

/** What the check of the scenario found, each with the way to its place. Remarks are folded away. */
export function Preflight() {
  const t = useText();
  const findings = useLinkState((state) => state.preflight);
  const doubts = findings.filter((finding) => finding.severity !== 'info');
  const remarks = findings.filter((finding) => finding.severity === 'info');
  return (
    <section className={styles['preflight']} aria-label={t('preflight.title')}>
      <h4 data-ok={doubts.length === 0 || undefined}>
        <Icon name={doubts.length === 0 ? 'released' : 'warn'} size={15} />
        {doubts.length === 0
          ? t('preflight.clean')
          : t('preflight.found', { count: doubts.length })}
      </h4>
      {doubts.length === 0 ? null : <FindingList findings={doubts} />}
      {remarks.length === 0 ? null : (
        <details>
          <summary>{t('preflight.remarks', { count: remarks.length })}</summary>
          <FindingList findings={remarks} />
        </details>
      )}
    </section>
  );
}

function FindingList({ findings }: { findings: readonly Finding[] }) {
  const t = useText();
  const { scenario } = useDesk();
  const go = useGoTo();
  return (
    <ul>
      {findings.map((finding) => {
        const place = placeOf(finding, scenario);
        return (
          <li key={`${finding.code} ${finding.path} ${finding.message}`}>
            <FindingText finding={finding} />
            {place === null ? null : (
              <PlainAct
                kind="quiet"
                icon="chevron"
                aria-label={t('preflight.goNamed', { path: finding.path })}
                onClick={() => go(place)}
              >
                {t('preflight.go')}
              </PlainAct>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function useGoTo(): (place: Place) => void {
  const { select, openPhase, openBoard, open } = useDesk();
  return (place) => {
    switch (place.kind) {
      case 'cue':
        select(place.eventNo);
        // Its row opens with this render; the eye and the focus follow it there.
        requestAnimationFrame(() =>
          document.querySelector<HTMLElement>(`[data-cue="${place.eventNo}"]`)?.focus(),
        );
        return;
      case 'phase':
        openPhase(place.phase);
        return;
      case 'board':
        openBoard(place.board);
        return;
      case 'tab':
        open(place.tab);
        return;
    }
  };
}
