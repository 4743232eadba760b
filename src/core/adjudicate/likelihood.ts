/**
 * Words for likelihoods, as data. The seven bands are those of the United States' Intelligence
 * Community Directive 203; a scale of another house can stand beside it.
 */
export interface LikelihoodBand {
  /** Key of the words in the screens' catalogues. */
  readonly word: string;
  /** Percent, from and up to. */
  readonly from: number;
  readonly to: number;
}

export const icd203: readonly LikelihoodBand[] = [
  { word: 'almostNoChance', from: 1, to: 5 },
  { word: 'veryUnlikely', from: 5, to: 20 },
  { word: 'unlikely', from: 20, to: 45 },
  { word: 'roughlyEven', from: 45, to: 55 },
  { word: 'likely', from: 55, to: 80 },
  { word: 'veryLikely', from: 80, to: 95 },
  { word: 'almostCertain', from: 95, to: 99 },
];

/** The band of a percentage; a border belongs to the band that is nearer to even chances. */
export function bandOf(percent: number, scale: readonly LikelihoodBand[] = icd203): LikelihoodBand {
  const inside = scale.filter((band) => percent >= band.from && percent <= band.to);
  const nearest = inside.length > 0 ? inside : scale;
  const distance = (band: LikelihoodBand): number =>
    inside.length > 0
      ? Math.abs((band.from + band.to) / 2 - 50)
      : Math.min(Math.abs(band.from - percent), Math.abs(band.to - percent));
  return nearest.reduce((best, band) => (distance(band) < distance(best) ? band : best));
}
