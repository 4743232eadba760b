import {
  DirectionProvider,
  MantineProvider,
  localStorageColorSchemeManager,
  useDirection,
} from '@mantine/core';
import { useLayoutEffect, type ReactNode } from 'react';
import type { Link } from './link/connection.ts';
import { LinkProvider } from './link/hooks.tsx';
import { cssVariables, theme } from './theme/theme.ts';
import { directionOf } from './direction.ts';
import { getChoice } from './language.ts';
import { useLanguage } from './use-language.ts';
import { resyncAll } from './PlainRoot.tsx';
import { ErrorBoundary } from './ui/ErrorBoundary.tsx';
import './theme/fonts.ts';
import './theme/tokens.css';
import './theme/base.css';

export interface AppRootProps {
  link: Link;
  /** `dark` for a control room, `light` for a bright one, `auto` as the device is set; until somebody chooses. */
  scheme?: 'dark' | 'light' | 'auto';
  children: ReactNode;
  fallback?: ReactNode;
}

// One choice for console and review: they stand in the same light.
const chosenScheme = localStorageColorSchemeManager({ key: 'wc.scheme' });

/** What every kit-using page wears: theme, line to the host, and a net for faults. */
export function AppRoot({ link, scheme = 'auto', children, fallback }: AppRootProps) {
  return (
    <DirectionProvider initialDirection={directionOf(getChoice().language)} detectDirection={false}>
      <Direction />
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariables}
        defaultColorScheme={scheme}
        colorSchemeManager={chosenScheme}
      >
        <LinkProvider link={link}>
          <ErrorBoundary fallback={fallback} onAgain={() => resyncAll(link)}>
            {children}
          </ErrorBoundary>
        </LinkProvider>
      </MantineProvider>
    </DirectionProvider>
  );
}

/** The kit's own parts run the way that the page's words do. */
function Direction() {
  const { dir, setDirection } = useDirection();
  const wanted = directionOf(useLanguage().language);
  useLayoutEffect(() => {
    if (dir !== wanted) setDirection(wanted);
  }, [dir, wanted, setDirection]);
  return null;
}
