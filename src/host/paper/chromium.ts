/**
 * Owns: printing with an installed Chromium, Chrome or Edge. Does not own: finding one, the pages.
 * A crash here leaves nothing: what was printed so far lies where the pack put it.
 */
import { setTimeout } from 'node:timers/promises';
import { Devtools } from './devtools.ts';
import { PrintTrouble, type Printer } from './printer.ts';

export interface ChromiumOptions {
  /** The browser's program; null: there is none. May throw a sentence. */
  readonly find: () => string | null;
  readonly args: readonly string[];
  /** For a whole pack; a slow laptop needs a tenth of it. */
  readonly withinMs?: number;
}

const usuallyWithinMs = 180_000;

/** Our pages say so once fonts, pictures and breaks are settled; asked again and again, as a page may not be there yet. */
const state = "document.documentElement?.dataset.paper ?? ''";
const lookEveryMs = 40;

export function chromiumPrinter(options: ChromiumOptions): Printer {
  return {
    async *print(addresses) {
      const program = options.find();
      if (program === null)
        throw new PrintTrouble('noBrowser', 'No Chromium, Chrome or Edge was found to print with.');
      const browser = new Devtools(program, options.args, options.withinMs ?? usuallyWithinMs);
      try {
        const session = await openPage(browser);
        for (const address of addresses) yield await printed(browser, session, address);
      } finally {
        await browser.close();
      }
    },
  };
}

async function openPage(browser: Devtools): Promise<string> {
  const { targetId } = await browser.ask('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await browser.ask('Target.attachToTarget', { targetId, flatten: true });
  return String(sessionId);
}

async function printed(browser: Devtools, session: string, address: string): Promise<Uint8Array> {
  // Two pages that differ behind the # are one page to a browser.
  await browser.ask('Page.navigate', { url: 'about:blank' }, session);
  const { errorText } = await browser.ask('Page.navigate', { url: address }, session);
  if (errorText !== undefined)
    throw new PrintTrouble('failed', 'The browser could not open the page.');
  if ((await settled(browser, session)) !== 'ready')
    throw new PrintTrouble('failed', 'The page could not be made ready for print.');
  const { data } = await browser.ask(
    'Page.printToPDF',
    { preferCSSPageSize: true, printBackground: true, generateTaggedPDF: true },
    session,
  );
  return Buffer.from(String(data), 'base64');
}

/** Ends with the browser's deadline at the latest. */
async function settled(browser: Devtools, session: string): Promise<string> {
  for (;;) {
    const { result } = await browser.ask('Runtime.evaluate', { expression: state }, session);
    const { value } = result as { readonly value?: unknown };
    if (typeof value === 'string' && value !== '') return value;
    await setTimeout(lookEveryMs);
  }
}
