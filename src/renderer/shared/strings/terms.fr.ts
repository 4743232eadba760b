import type { Terms } from '../translation.ts';

/** Comme `terms.en.ts`. «Animation» commence par une voyelle : ce qui le remplace aussi, ou la phrase entière. */
export const termsFr: Terms = {
  uk: [
    ['l’animation', 'la direction de l’exercice'],
    ['L’animation', 'La direction de l’exercice'],
    ['Animation', 'Direction de l’exercice'],
  ],
  nato: [
    ['animation', 'EXCON'],
    ['Animation', 'EXCON'],
  ],
};
