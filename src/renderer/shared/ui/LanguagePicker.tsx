import { useId } from 'react';
import { languages } from '../../../core/protocol/words.ts';
import { sharedText } from '../i18n.ts';
import { chooseLanguage } from '../language.ts';
import { languageNames } from '../strings/languages.ts';
import { useLanguage } from '../use-language.ts';
import styles from './LanguagePicker.module.css';

/** This device's language, for whoever holds it. */
export function LanguagePicker() {
  const t = sharedText.useText();
  const { own } = useLanguage();
  const id = useId();
  return (
    <div className={styles['picker']}>
      <label htmlFor={id}>{t('language.label')}</label>
      <select
        id={id}
        value={own ?? ''}
        onChange={(event) => {
          const { value } = event.currentTarget;
          void chooseLanguage(languages.find((each) => each === value) ?? null);
        }}
      >
        <option value="">{t('language.auto')}</option>
        {languages.map((language) => (
          <option key={language} value={language} lang={language} dir="auto">
            {languageNames[language]}
          </option>
        ))}
      </select>
    </div>
  );
}
