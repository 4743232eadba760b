import type { ReactNode } from 'react';
import { sharedText } from '../shared/i18n.ts';
import { LanguagePicker } from '../shared/ui/LanguagePicker.tsx';
import styles from './Page.module.css';

/** A quiet page with one thing on it: joining, waiting, goodbye. */
export function Page({
  heading,
  kicker,
  children,
}: {
  heading?: string;
  kicker?: ReactNode;
  children: ReactNode;
}) {
  const t = sharedText.useText();
  return (
    <main className={styles['page']}>
      <p className={styles['brand']}>{t('app')}</p>
      {kicker === undefined ? null : (
        <p className={styles['kicker']} dir="auto">
          {kicker}
        </p>
      )}
      {heading === undefined ? null : <h1 className={styles['heading']}>{heading}</h1>}
      {children}
      <footer className={styles['foot']}>
        <LanguagePicker />
      </footer>
    </main>
  );
}
