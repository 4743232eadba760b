import { useDesk } from '../desk.tsx';
import { PlainAct } from '../parts/Act.tsx';
import { useText } from '../text.ts';
import { useMe } from './use-me.ts';

/** The name that claims and signatures carry, to be changed; never in the way. */
export function MyName() {
  const t = useText();
  const { show } = useDesk();
  const { name, said } = useMe();
  return (
    <PlainAct
      kind={said ? 'quiet' : 'plain'}
      icon="person"
      aria-label={said ? t('me.change', { name }) : t('me.say')}
      title={said ? t('me.change', { name }) : t('me.why')}
      onClick={() => show('name')}
    >
      {said ? <bdi>{name}</bdi> : t('me.say')}
    </PlainAct>
  );
}
