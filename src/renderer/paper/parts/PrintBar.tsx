import { paperDocuments, paperSizes, sheetsOf } from '../../../core/paper/pack.ts';
import type { PaperDocument, PaperSheet, PaperSize } from '../../../core/paper/pack.ts';
import { Button } from '../../shared/ui/Button.tsx';
import type { Pack } from '../model/pack.ts';
import { useText } from '../text.ts';
import styles from './PrintBar.module.css';

export interface PrintBarProps {
  readonly pack: Pack;
  readonly sheet: PaperSheet;
  choose(sheet: PaperSheet): void;
  readonly size: PaperSize;
  setSize(size: PaperSize): void;
  readonly isReady: boolean;
}

/** Only on a screen: which paper, on which size, and the browser's own print dialog. */
export function PrintBar({ pack, sheet, choose, size, setSize, isReady }: PrintBarProps) {
  const t = useText();
  const sheets = sheetsOf(pack.scenario);
  const go = (document: PaperDocument, team: string | null) => {
    const found =
      sheets.find((one) => one.document === document && one.team === team) ??
      sheets.find((one) => one.document === document);
    if (found !== undefined) choose(found);
  };
  return (
    <nav className={styles['bar']} aria-label={t('bar.label')}>
      <label>
        {t('bar.document')}
        <select
          value={sheet.document}
          onChange={(event) => go(event.currentTarget.value as PaperDocument, sheet.team)}
        >
          {paperDocuments.map((document) => (
            <option key={document} value={document}>
              {t(`document.${document}`)}
            </option>
          ))}
        </select>
      </label>
      {sheet.team === null ? null : (
        <label>
          {t('bar.team')}
          <select
            value={sheet.team}
            onChange={(event) => go(sheet.document, event.currentTarget.value)}
          >
            {pack.scenario.teams.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      <label>
        {t('bar.size')}
        <select value={size} onChange={(event) => setSize(event.currentTarget.value as PaperSize)}>
          {paperSizes.map((one) => (
            <option key={one} value={one}>
              {t(`size.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <Button kind="main" disabled={!isReady} onClick={() => globalThis.print()}>
        {t('bar.print')}
      </Button>
      <p>{t('bar.help')}</p>
    </nav>
  );
}
