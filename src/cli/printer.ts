import { chromiumPrinter } from '../host/paper/chromium.ts';
import { PrintTrouble, type Printer } from '../host/paper/printer.ts';
import { findBrowser, quietBrowserArgs } from '../../scripts/browser.mjs';

/** The browser of this machine as a printer; which one is looked up when something is printed. */
export function browserPrinter(): Printer {
  return chromiumPrinter({ find: installed, args: quietBrowserArgs() });
}

function installed(): string | null {
  try {
    return findBrowser();
  } catch (error) {
    throw new PrintTrouble('noBrowser', error instanceof Error ? error.message : String(error));
  }
}
