import { Menu } from '@mantine/core';
import { spotlight } from '@mantine/spotlight';
import { useLink } from '../../shared/link/hooks.tsx';
import { useDesk } from '../desk.tsx';
import { useFork } from '../over/use-fork.ts';
import { PlainAct, useBar } from '../parts/Act.tsx';
import { useText } from '../text.ts';

/** What is needed seldom: settings of this window and of the room, paper, the end, and closing. */
export function MainMenu({ palette }: { palette: string | null }) {
  const t = useText();
  const link = useLink();
  const { view, show, ask, issue } = useDesk();
  const bar = useBar('exercise.end');
  const shut = async (keep: boolean) => (await link.ask({ act: 'close', keep })).ok;
  const close = () =>
    ask({
      title: t('ask.close.title'),
      body: t('ask.close.body'),
      confirm: t('ask.close.confirm'),
      danger: false,
      reason: 'none',
      run: () => shut(true),
    });
  const closeRehearsal = () =>
    ask({
      title: t('ask.closeRehearsal.title'),
      body: t('ask.closeRehearsal.body'),
      confirm: t('ask.closeRehearsal.confirm'),
      danger: true,
      reason: 'none',
      run: () => shut(false),
      other: { label: t('ask.closeRehearsal.keep'), run: () => shut(true) },
    });
  const end = () =>
    ask({
      title: t('ask.end.title'),
      body: t('ask.end.body'),
      confirm: t('ask.end.confirm'),
      danger: true,
      reason: 'optional',
      run: (reason) => issue({ type: 'exercise.end', data: { reason } }),
    });
  return (
    <Menu position="bottom-start" withinPortal={false} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <PlainAct kind="quiet" icon="menu" aria-label={t('menu.title')} title={t('menu.title')} />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          rightSection={palette === null ? null : <kbd>{palette}</kbd>}
          onClick={() => spotlight.open()}
        >
          {t('menu.palette')}
        </Menu.Item>
        <Menu.Item onClick={() => show('look')}>{t('menu.look')}</Menu.Item>
        <Menu.Item onClick={() => show('keys')}>{t('menu.keys')}</Menu.Item>
        <Menu.Item onClick={() => show('undo')}>{t('menu.undo')}</Menu.Item>
        <Menu.Item onClick={() => show('words')}>{t('menu.words')}</Menu.Item>
        <Menu.Item onClick={() => show('paper')}>{t('menu.paper')}</Menu.Item>
        <ForkItem />
        <Menu.Divider />
        {view.situation.status === 'running' ? (
          <Menu.Item
            disabled={bar !== null}
            title={bar ?? undefined}
            aria-description={bar ?? undefined}
            onClick={end}
          >
            {t('menu.end')}
          </Menu.Item>
        ) : null}
        <Menu.Item onClick={view.situation.mode === 'rehearsal' ? closeRehearsal : close}>
          {t('menu.close')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function ForkItem() {
  const t = useText();
  return <Menu.Item onClick={useFork()}>{t('menu.fork')}</Menu.Item>;
}
