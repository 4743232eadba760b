/**
 * Words for likelihoods, as data: one scale per house. A scenario names the one whose words its
 * people know.
 */
export interface LikelihoodBand {
  /** Key of the words in the screens' catalogues. */
  readonly word: string;
  /** Percent, from and up to. */
  readonly from: number;
  readonly to: number;
}

export const scaleIds = ['icd203', 'phia'] as const;
export type ScaleId = (typeof scaleIds)[number];

export const scales: Readonly<Record<ScaleId, readonly LikelihoodBand[]>> = {
  /** United States: Intelligence Community Directive 203. */
  icd203: [
    { word: 'almostNoChance', from: 1, to: 5 },
    { word: 'veryUnlikely', from: 5, to: 20 },
    { word: 'unlikely', from: 20, to: 45 },
    { word: 'roughlyEven', from: 45, to: 55 },
    { word: 'likely', from: 55, to: 80 },
    { word: 'veryLikely', from: 80, to: 95 },
    { word: 'almostCertain', from: 95, to: 99 },
  ],
  /** United Kingdom: the yardstick of the Professional Head of Intelligence Assessment, with its gaps. */
  phia: [
    { word: 'remoteChance', from: 0, to: 5 },
    { word: 'highlyUnlikely', from: 10, to: 20 },
    { word: 'unlikely', from: 25, to: 35 },
    { word: 'realisticPossibility', from: 40, to: 50 },
    { word: 'likely', from: 55, to: 75 },
    { word: 'highlyLikely', from: 80, to: 90 },
    { word: 'almostCertain', from: 95, to: 100 },
  ],
};

/**
 * The band of a percentage; a border belongs to the band that is nearer to even chances, and what lies
 * between two bands or beyond the last one to the nearest.
 */
export function bandOf(percent: number, scale: ScaleId = 'icd203'): LikelihoodBand {
  const bands = scales[scale];
  const inside = bands.filter((band) => percent >= band.from && percent <= band.to);
  const nearest = inside.length > 0 ? inside : bands;
  const distance = (band: LikelihoodBand): number =>
    inside.length > 0
      ? Math.abs((band.from + band.to) / 2 - 50)
      : Math.min(Math.abs(band.from - percent), Math.abs(band.to - percent));
  return nearest.reduce((best, band) => (distance(band) < distance(best) ? band : best));
}
