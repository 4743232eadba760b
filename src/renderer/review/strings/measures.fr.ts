import type { Translation } from '../../shared/translation.ts';
import type { measuresEn } from './measures.en.ts';

/** As `measures.en.ts`, in French. */
export const measuresFr: Translation<typeof measuresEn> = {
  part: 'Mesures',
  nobody:
    'La salle ne voit aucune mesure. Regardez par les yeux d’une équipe, des évaluateurs ou de l’animation.',
  ownTeam:
    'Seulement ce qui découle des coups et des estimations de cette équipe. Les autres mesures sont à l’animation : une somme peut dire ce qui a été caché à quelqu’un.',
  evaluators:
    'Seulement ce que suivent les évaluateurs : attentes et estimations. Les autres mesures sont à l’animation.',
  scope: 'Ce qui est compté',
  all: 'Tout le registre',
  seen: 'Tout ce qui a été vu',
  moment: 'Jusqu’à ce moment',
  whole: 'Compté sur tout le registre (faits : {{count}}), où que soit la relecture.',
  sofar: 'Compté sur tout ce qui s’est passé (faits : {{count}}) ; l’exercice continue.',
  upTo: 'Compté jusqu’au fait {{n}} sur {{of}}, comme si le registre s’arrêtait là.',
  upToSafe: 'Compté jusqu’au fait {{n}} ; rien de ce qui suit n’y est.',
  glance: 'En un coup d’œil',
  nothing: 'Rien à compter encore',
  outOf: '{{count}} sur {{of}}',
  shareOf: '{{percent}} ({{count}} sur {{of}})',
  showAll_one: 'Le montrer',
  showAll_other: 'Montrer les {{count}}',
  moreFacts: '+{{count}}',
  facts: 'Faits',
  strip: 'Avance · prévu · retard',
  brier: 'Brier, de 0 à 1',
  alignment: 'Accord',
  alike: 'Qui pensait de même',
  alignmentHelp:
    'Accord : combien d’estimations d’un coup tombent sous le même mot de l’échelle que celle du milieu ; à partir de {{from}}, elles sont groupées.',
  toJudgement: 'Coup par coup, personne par personne',
  boardPicture:
    'Clauses au fil du temps ; à présent {{agreeable}} sur {{of}} acceptables, {{blocked}} bloquées',
  networkPicture: 'Messages entre les parties ; le tableau ci-dessous dit la même chose',
  means: {
    responses: 'Combien de temps une équipe réfléchit avant d’agir, et si elle agit.',
    punctuality: 'Si l’exercice a tenu son propre horaire.',
    expected: 'Si les injects ont provoqué ce pour quoi ils étaient écrits.',
    judgement:
      'Si chacun savait à quel point il pouvait être sûr, et si tous pensaient la même chose.',
    boards: 'Si les parties d’une négociation se sont rapprochées.',
    network: 'Qui parle à qui, qui est laissé de côté, et ce que l’animation a retenu.',
    adjudication: 'Comment les coups ont été arbitrés, et ce que la salle a attendu.',
  },
  figure: {
    responses: 'délai médian des premiers coups',
    moved: 'occasions de jouer saisies',
    onTime: 'à l’heure',
    late: 'en retard',
    early: 'en avance',
    expected: 'pleinement vus, parmi les appréciés',
    assessed: 'appréciés',
    judgement: 'score de Brier moyen : 0 le meilleur, 1 le pire',
    alignment: 'coups jugés d’un même avis',
    boards: 'clauses acceptables',
    blocked: 'clauses bloquées',
    network: 'messages envoyés',
    links: 'sens d’échange',
    withheld: 'retenus',
    adjudication: 'de la clôture à l’arbitrage, durée médiane',
    overrides: 'des tirages et tables, passés outre',
    rulings: 'arbitrages',
  },
};
