import type { Translation } from '../../shared/translation.ts';
import type { judgementEn } from './judgement.en.ts';

/** The room's judgement against what happened; part of the review's catalogue. */
export const judgementFr: Translation<typeof judgementEn> = {
  picture: 'Tableau',
  part: 'Jugement',
  label: 'Parties de la relecture',
  title: 'Ce qui avait été bien jugé d’avance',
  luck: 'Un bon jugement peut avoir de la malchance, et un mauvais de la chance : la cote porte sur ce qui a été dit avant, le résultat sur ce qui s’est passé. 70 % qui échouent, ce n’était pas faux pour autant.',
  own: 'Seulement leurs propres estimations, pour les résultats qui leur ont été communiqués.',
  nobody:
    'La salle ne voit aucune cote. Regardez par les yeux d’une équipe, des évaluateurs ou de l’animation.',
  none: 'Pas encore de résultat pour un coup que quelqu’un avait estimé',
  moves: 'Coups',
  movesHelp:
    'Ce que chacun a dit, de 0 à 100, et la valeur du milieu ; l’extrémité pleine, c’est ce qui s’est passé.',
  crowd: '{{word}}, {{median}} (de {{low}} à {{high}})',
  estimates_one: '{{count}} estimation',
  estimates_other: '{{count}} estimations',
  unified: 'groupés : {{percent}} pensent « {{word}} »',
  split: 'partagés : {{percent}} pensent « {{word}} »',
  bar: '{{crowd}} ; {{estimates}} : {{list}}. Il en est résulté : {{outcome}}.',
  one: '{{by}} {{percent}}',
  teams: 'Équipes',
  seats: 'Places',
  name: 'Qui',
  n: 'Estimations',
  brier: 'Brier',
  points: 'Cote',
  expected: 'Attendu',
  happened: 'Advenu',
  note: 'Dans l’ensemble',
  verdict: {
    few: 'trop peu pour juger',
    fits: 'juste',
    tooHigh: 'attend trop',
    tooLow: 'attend trop peu',
  },
  scale:
    'Brier : 0 est le meilleur, 1 le pire. Cote : 100 moins cent fois Brier, de sorte qu’être sûr et se tromper coûte le plus ; 50 % chaque fois donne 75. Attendu et advenu : l’estimation moyenne, et combien de ces coups ont réussi.',
};
