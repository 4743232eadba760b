import { Popover, Switch, UnstyledButton, useDirection } from '@mantine/core';
import { useEffect, useState } from 'react';
import { LanguagePicker } from '../../../shared/ui/LanguagePicker.tsx';
import { arrowsOf, asksForKeys, keepsKey } from '../../model/keys.ts';
import { useBackdrop } from '../../stage.tsx';
import { useText } from '../../text.ts';
import { Glyph } from '../Glyph.tsx';
import styles from './TopBar.module.css';

const signs = { ArrowLeft: '←', ArrowRight: '→' } as const;

export interface KeysHelpProps {
  readonly singleKeys: boolean;
  readonly onSingleKeys: (on: boolean) => void;
}

export function KeysHelp({ singleKeys, onSingleKeys }: KeysHelpProps) {
  const t = useText();
  const [isOpen, setOpen] = useOpenedByKey(singleKeys);
  const rows = useRows();
  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      width={360}
      position="bottom-end"
      withArrow
      shadow="md"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <UnstyledButton
          className={styles['keysButton']}
          aria-label={t('keys.title')}
          onClick={() => setOpen(!isOpen)}
        >
          <Glyph name="keys" />
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown className={styles['keys']} aria-label={t('keys.title')}>
        <h2>{t('keys.title')}</h2>
        <dl>
          {rows.map(({ keys, words }) => (
            <div key={words} style={{ display: 'contents' }}>
              <dt>
                {keys.map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
        <Switch
          size="sm"
          checked={singleKeys}
          label={t('keys.single')}
          description={t('keys.singleHelp')}
          onChange={(event) => onSingleKeys(event.currentTarget.checked)}
        />
        <LanguagePicker />
      </Popover.Dropdown>
    </Popover>
  );
}

/** Opens at a press of `?`, wherever that is not typed. */
function useOpenedByKey(singleKeys: boolean): [boolean, (open: boolean) => void] {
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!singleKeys || event.defaultPrevented || event.repeat || !asksForKeys(event)) return;
      if (keepsKey(event.target, event.key)) return;
      event.preventDefault();
      setOpen(true);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [singleKeys]);
  return [isOpen, setOpen];
}

function useRows(): { keys: string[]; words: string }[] {
  const t = useText();
  const { full } = useBackdrop().replay;
  const { back, on } = arrowsOf(useDirection().dir === 'rtl');
  const arrows = [signs[back], signs[on]];
  return [
    { keys: [t('keys.space')], words: t('keys.play') },
    { keys: arrows, words: t(full === null ? 'moment.keys' : 'keys.fact') },
    { keys: [t('keys.shift'), ...arrows], words: t('keys.turn') },
    { keys: ['↑', '↓'], words: t('keys.chapter') },
    { keys: [t('keys.home'), t('keys.endKey')], words: t('keys.ends') },
    { keys: ['1', '2', '3', '4'], words: t('keys.speed') },
    ...(full === null
      ? []
      : [
          { keys: ['V'], words: t('keys.reveal') },
          { keys: ['J'], words: t('keys.judgement') },
          { keys: ['M'], words: t('keys.measures') },
          { keys: ['F'], words: t('keys.fork') },
          { keys: ['C'], words: t('keys.compare') },
          { keys: ['A'], words: t('keys.annotate') },
          { keys: ['B'], words: t('keys.bookmark') },
        ]),
    { keys: ['?'], words: t('keys.help') },
  ];
}
