import { Modal, NativeSelect } from '@mantine/core';
import {
  languages,
  plainWords,
  termPacks,
  type Language,
  type RoomWords,
} from '../../../core/protocol/words.ts';
import { chooseLanguage } from '../../shared/language.ts';
import { useLink, useLinkState } from '../../shared/link/hooks.tsx';
import { languageNames } from '../../shared/strings/languages.ts';
import { useLanguage } from '../../shared/use-language.ts';
import { useDesk } from '../desk.tsx';
import { refusalWords } from '../refusal.ts';
import { useText } from '../text.ts';
import styles from './WordsDialog.module.css';

/** In which language and whose terms the room speaks, and this console. Nothing of it is part of the record. */
export function WordsDialog() {
  const t = useText();
  const { panel, show } = useDesk();
  return (
    <Modal
      opened={panel === 'words'}
      onClose={() => show(null)}
      title={t('words.title')}
      size="md"
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <div className={styles['form']}>
        <RoomsWords />
        <OwnLanguage />
      </div>
    </Modal>
  );
}

function isLanguage(value: string): value is Language {
  return languages.some((each) => each === value);
}

const named = languages.map((value) => ({ value, label: languageNames[value] }));

function RoomsWords() {
  const t = useText();
  const link = useLink();
  const { tell } = useDesk();
  const words = useLinkState((state) => state.welcome?.words) ?? plainWords;
  const set = async (part: Partial<RoomWords>) => {
    const answer = await link.ask({ act: 'words', words: { ...words, ...part } });
    if (!answer.ok) tell('refused', refusalWords(answer.rejection));
  };
  return (
    <>
      <NativeSelect
        label={t('words.room')}
        description={t('words.roomHelp')}
        value={words.language ?? ''}
        data={[{ value: '', label: t('words.each') }, ...named]}
        data-autofocus
        onChange={({ currentTarget: { value } }) =>
          void set({ language: isLanguage(value) ? value : null })
        }
      />
      <NativeSelect
        label={t('words.terms')}
        description={t('words.termsHelp')}
        value={words.terms}
        data={termPacks.map((value) => ({ value, label: t(`words.pack.${value}`) }))}
        onChange={({ currentTarget: { value } }) =>
          void set({ terms: termPacks.find((each) => each === value) ?? words.terms })
        }
      />
    </>
  );
}

function OwnLanguage() {
  const t = useText();
  const { own } = useLanguage();
  return (
    <NativeSelect
      label={t('words.own')}
      description={t('words.ownHelp')}
      value={own ?? ''}
      data={[{ value: '', label: t('words.asRoom') }, ...named]}
      onChange={({ currentTarget: { value } }) =>
        void chooseLanguage(isLanguage(value) ? value : null)
      }
    />
  );
}
