/** How the console's width is shared between cues, centre and stage. Parts of 100; what stays the same on another screen. */
export interface Shares {
  readonly cues: number;
  readonly centre: number;
  readonly stage: number;
}
export type SidePane = 'cues' | 'stage';

export const usualShares: Shares = { cues: 24, centre: 54, stage: 22 };

const place = 'wc.console.panes';
const least: Shares = { cues: 14, centre: 30, stage: 14 };
const stepShare = 2;

/** One side wider (or narrower) by a step, at the cost of the centre; unchanged where that would go too far. */
export function widened(shares: Shares, pane: SidePane, direction: 1 | -1): Shares {
  const by = stepShare * direction;
  return sound({ ...shares, [pane]: shares[pane] + by, centre: shares.centre - by }) ?? shares;
}

/** Shares from storage or from a drag, or null for what leaves one pane without room. */
export function sound(stored: unknown): Shares | null {
  if (typeof stored !== 'object' || stored === null) return null;
  const { cues, centre, stage } = stored as Partial<Record<keyof Shares, unknown>>;
  if (typeof cues !== 'number' || typeof centre !== 'number' || typeof stage !== 'number')
    return null;
  const whole = cues + centre + stage;
  if (!Number.isFinite(whole) || whole <= 0) return null;
  const part = (value: number) => Math.round((value / whole) * 1000) / 10;
  const shares = { cues: part(cues), centre: part(centre), stage: part(stage) };
  const fits =
    shares.cues >= least.cues && shares.centre >= least.centre && shares.stage >= least.stage;
  return fits ? shares : null;
}

export function readShares(): Shares {
  try {
    return sound(JSON.parse(globalThis.localStorage.getItem(place) ?? 'null')) ?? usualShares;
  } catch {
    return usualShares;
  }
}

export function keepShares(shares: Shares): void {
  try {
    globalThis.localStorage.setItem(place, JSON.stringify(shares));
  } catch {
    // Kept until this window closes, then.
  }
}
