export type FindingParams = Readonly<Record<string, string | number>>;

/** One thing that is wrong, doubtful or worth knowing about a scenario. */
export interface Finding {
  readonly severity: 'error' | 'warning' | 'info';
  /** Namespaced, e.g. `phase/unreachable`. */
  readonly code: string;
  /** Where in the scenario, e.g. `phases.interimDeal.exits.toFinal.when`. */
  readonly path: string;
  /** In English, for whoever writes scenarios; a screen says the code in its own language. */
  readonly message: string;
  /** What the message names, for those words. */
  readonly params?: FindingParams | undefined;
  readonly file?: string | undefined;
  /** From 1. */
  readonly line?: number | undefined;
}

const order: readonly Finding['severity'][] = ['error', 'warning', 'info'];

/** The most serious first, otherwise as they were found. */
export function bySeverity(findings: readonly Finding[]): Finding[] {
  return findings.toSorted((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
}
