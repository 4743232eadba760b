import { useEffect, useState } from 'react';
import {
  sheetsOf,
  usualPaperSize,
  type PaperSheet,
  type PaperSize,
} from '../../core/paper/pack.ts';
import { ErrorBoundary } from '../shared/ui/ErrorBoundary.tsx';
import { EmptyState } from '../shared/ui/EmptyState.tsx';
import { PackError, type Pack, type PackTrouble } from './model/pack.ts';
import { MarginStyle } from './parts/MarginStyle.tsx';
import { PrintBar } from './parts/PrintBar.tsx';
import { PackFiles } from './parts/PackFiles.tsx';
import { Sheet } from './sheets/Sheet.tsx';
import { useText } from './text.ts';
import { useSettled } from './use-settled.ts';
import './paper.css';

export interface PaperAppProps {
  readonly load: () => Promise<Pack>;
  /** What the address asks for: a document and a team; nothing: whatever is chosen on the page. */
  readonly asked: URLSearchParams;
  readonly packKey: string;
}

type Loaded =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly trouble: PackTrouble }
  | { readonly state: 'ready'; readonly pack: Pack };

export function PaperApp({ load, asked, packKey }: PaperAppProps) {
  const t = useText();
  const [loaded, setLoaded] = useState<Loaded>({ state: 'loading' });
  useEffect(() => {
    let wanted = true;
    load().then(
      (pack) => wanted && setLoaded({ state: 'ready', pack }),
      (error: unknown) => {
        const trouble = error instanceof PackError ? error.trouble : 'unreadable';
        if (wanted) setLoaded({ state: 'failed', trouble });
      },
    );
    return () => {
      wanted = false;
    };
  }, [load]);
  switch (loaded.state) {
    case 'loading':
      return <p className="paper-note">{t('opening')}</p>;
    case 'failed':
      return <Failed trouble={loaded.trouble} />;
    case 'ready':
      return (
        <PackFiles packKey={packKey}>
          <ErrorBoundary fallback={<Failed trouble="unreadable" />}>
            <Papers pack={loaded.pack} asked={asked} />
          </ErrorBoundary>
        </PackFiles>
      );
  }
}

function Papers({ pack, asked }: { pack: Pack; asked: URLSearchParams }) {
  const t = useText();
  const sheets = sheetsOf(pack.scenario);
  const [sheet, choose] = useState<PaperSheet | null>(() => askedSheet(sheets, asked));
  const [size, setSize] = useState<PaperSize>(
    () => pack.size ?? usualPaperSize(navigator.language),
  );
  const isSettled = useSettled(`${JSON.stringify(sheet)} ${size}`);
  const name = sheet === null ? '' : t(`document.${sheet.document}`);
  useEffect(() => {
    document.title = t('pageTitle', { document: name, title: pack.title });
  }, [t, name, pack.title]);
  if (sheet === null) return <Failed trouble="noSheet" />;
  return (
    <>
      <MarginStyle pack={pack} sheet={sheet} size={size} />
      <PrintBar
        pack={pack}
        sheet={sheet}
        choose={choose}
        size={size}
        setSize={setSize}
        isReady={isSettled}
      />
      <main className="paper-sheet" key={`${sheet.document} ${sheet.team ?? ''} ${size}`}>
        <Sheet pack={pack} sheet={sheet} />
      </main>
    </>
  );
}

/** Without a wish, the first one; with one that nothing fits, none. */
function askedSheet(sheets: readonly PaperSheet[], asked: URLSearchParams): PaperSheet | null {
  const document = asked.get('document');
  if (document === null) return sheets[0] ?? null;
  const team = asked.get('team');
  return sheets.find((one) => one.document === document && one.team === team) ?? null;
}

function Failed({ trouble }: { trouble: PackTrouble }) {
  const t = useText();
  useEffect(() => {
    document.documentElement.dataset['paper'] = 'failed';
  }, []);
  return (
    <main className="paper-note">
      <EmptyState title={t('trouble.title')}>{t(`trouble.${trouble}`)}</EmptyState>
    </main>
  );
}
