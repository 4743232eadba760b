import {
  DirectionProvider,
  MantineProvider,
  localStorageColorSchemeManager,
  useDirection,
} from '@mantine/core';
import { useLayoutEffect, type ReactNode } from 'react';
import { cssVariables, theme } from './theme/theme.ts';
import { directionOf } from './direction.ts';
import { getChoice } from './language.ts';
import { useLanguage } from './use-language.ts';
import './theme/fonts.ts';
import './theme/tokens.css';
import './theme/base.css';

/** `dark` for a control room, `light` for a bright one, `auto` as the device is set; until somebody chooses. */
export type Scheme = 'dark' | 'light' | 'auto';

// One choice for console and review: they stand in the same light.
const chosenScheme = localStorageColorSchemeManager({ key: 'wc.scheme' });

/** The kit with the program's theme, running the way that the words do. */
export function KitRoot({ scheme = 'auto', children }: { scheme?: Scheme; children: ReactNode }) {
  return (
    <DirectionProvider initialDirection={directionOf(getChoice().language)} detectDirection={false}>
      <Direction />
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariables}
        defaultColorScheme={scheme}
        colorSchemeManager={chosenScheme}
      >
        {children}
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
