import { useLinkState } from '../../shared/link/hooks.tsx';
import { useDesk } from '../desk.tsx';
import { readiness } from '../model/readiness.ts';
import { Icon } from '../parts/Icon.tsx';
import { PlainAct } from '../parts/Act.tsx';
import { useText } from '../text.ts';
import { Preflight } from './Preflight.tsx';
import styles from './Room.module.css';

/** Are we ready? Before the start only; it warns and never forbids. */
export function Readiness() {
  const t = useText();
  const { view, scenario, show } = useDesk();
  const presence = useLinkState((state) => state.presence);
  const room = useLinkState((state) => state.room);
  const reach = useLinkState((state) => state.reach);
  const trouble = useLinkState((state) => state.file?.trouble ?? 'none');
  if (view.situation.status !== 'lobby') return null;
  const items = readiness(scenario, view, { presence, room, reach, fileOk: trouble === 'none' });
  const open = items.filter((item) => !item.ok).length;
  return (
    <section className={styles['ready']} aria-label={t('ready.title')}>
      <h3>{open === 0 ? t('ready.all') : t('ready.open', { count: open })}</h3>
      <ul>
        {items.map((item) => (
          <li key={item.kind} data-ok={item.ok || undefined}>
            <Icon name={item.ok ? 'released' : 'planned'} size={15} />
            <span>{t(`ready.${item.kind}.${item.ok ? 'ok' : 'no'}`, { about: item.about })}</span>
          </li>
        ))}
      </ul>
      <div>
        <PlainAct icon="file" onClick={() => show('paper')}>
          {t('menu.paper')}
        </PlainAct>
      </div>
      <Preflight />
    </section>
  );
}
