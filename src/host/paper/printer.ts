/**
 * Owns: what the paper pack needs of a browser. Does not own: which browser that is. The launcher and
 * the command line give an installed one (`chromium.ts`), tests a stand-in; a host without any says so.
 */
export interface Printer {
  /**
   * Opens our pages at these addresses, one after the other, and gives each as a PDF as soon as it says
   * that it is ready. Throws `PrintTrouble`. Leaving the loop early ends the browser.
   */
  print(addresses: readonly string[]): AsyncIterable<Uint8Array>;
}

export type PrintTroubleKind = 'noBrowser' | 'slow' | 'failed';

/** Why nothing can be printed, in one sentence for a person. */
export class PrintTrouble extends Error {
  override readonly name = 'PrintTrouble';
  readonly kind: PrintTroubleKind;

  constructor(kind: PrintTroubleKind, message: string) {
    super(message);
    this.kind = kind;
  }
}
