import type { Translation } from '../translation.ts';
import type { rejectDeskEn } from './reject-desk.en.ts';

/** Why the host said no, by code; a code without a sentence shows the host's own message. */
export const rejectDeskFr: Translation<typeof rejectDeskEn> = {
  'client/unheard': 'La ligne s’est coupée avant la réponse. Vérifiez si cela a été fait.',
  'fork/ended':
    'L’exercice était terminé à cet endroit. Revenez avant sa fin pour créer l’embranchement.',
  'fork/no-fact': 'Le registre n’a pas ce fait.',
  'clock/paused': 'Le chrono est déjà arrêté.',
  'clock/running': 'Le chrono tourne déjà.',
  'deadline/same': 'Cela ne change rien.',
  'phase/not-possible': 'La condition de cette sortie n’est pas remplie.',
  'phase/same': 'L’exercice y est déjà.',
  'ruling/not-locked': 'Il faut clore les coups avant de les arbitrer.',
  'ruling/revealed': 'Cet arbitrage a été révélé ; il ne peut plus être modifié.',
  'display/secret': 'Ce n’est pas destiné à tous : cela ne peut pas aller à l’écran.',
  'display/not-released': 'Diffusez d’abord l’inject.',
  'undo/nothing': 'Il n’y a rien à annuler.',
  'undo/not-newest': 'Il faut d’abord annuler quelque chose de plus récent.',
  'phase/unknown': 'Cette phase n’existe pas.',
  'phase/no-such-exit': 'La phase en cours n’a pas cette sortie.',
  'phase/no-such-step': 'Cette phase ne comporte pas cette étape.',
  'indicator/unknown': 'Cet indicateur n’existe pas.',
  'indicator/same': 'Cela ne change rien.',
  'indicator/wrong-kind': 'Cette valeur ne convient pas à l’indicateur.',
  'objective/unknown': 'Cet objectif n’existe pas.',
  'observation/too-many': 'Il n’y a plus de place pour d’autres observations.',
  'observation/unknown': 'Cette observation n’existe plus.',
  'observation/not-yours':
    'C’est quelqu’un d’autre qui a écrit cette observation. Consignez la vôtre à côté.',
  'observation/version-conflict':
    'Cette observation a été modifiée avant vous. Votre texte est conservé.',
  'observation/too-many-versions':
    'Cette observation a été modifiée trop souvent. Consignez-en une nouvelle.',
  'task/unknown': 'Cette tâche critique n’existe pas.',
  'rating/same': 'Cela ne change rien.',
  'rating/too-many': 'Il n’y a plus de place pour d’autres cotations.',
  'rating/too-many-changes': 'Cette cotation a été modifiée trop souvent.',
  'scenario/restless': 'Les sorties automatiques de ce scénario se renvoient l’une à l’autre.',
  'draw/done': 'Le tirage de ce coup a été fait.',
  'draw/needs-likelihood': 'Dites d’abord quelle est la probabilité.',
  'draw/no-odds': 'Affichez les chances avant le tirage.',
  'draw/software': 'Ces chances sont tirées par l’hôte, pas lancées à la main.',
  'draw/bad-dice': 'Ces dés ne peuvent pas donner cela.',
  'draw/seed-lost':
    'La graine de ces chances n’est pas sur cet ordinateur. Affichez de nouveau les chances.',
  'draw/not-locked': 'Il faut clore les coups avant d’afficher les chances.',
  'ruling/returned': 'Ce coup est chez son équipe, à qui une question a été posée.',
  'ruling/signed': 'Cet arbitrage a été signé. Rouvrez-le d’abord.',
  'ruling/claimed': '{{by}} s’est chargé de ce coup.',
  'ruling/not-claimed': 'Personne n’est chargé de ce coup.',
  'ruling/none': 'Il n’y a aucun arbitrage à rouvrir.',
  'ruling/not-pending': 'Cet arbitrage n’attend pas de signature.',
  'ruling/own':
    'C’est à quelqu’un d’autre de signer cet arbitrage, ou à vous de dire pourquoi personne d’autre ne le peut.',
  'ruling/not-public': 'Ce coup n’est pas public. Mettez-le d’abord au grand jour.',
  'ruling/needs-sign-off': 'Dans cet exercice, un second arbitre signe chaque arbitrage.',
  'ruling/no-table': 'Aucune table du scénario ne traite de ce coup.',
  'ruling/needs-draw': 'Affichez d’abord les chances et faites le tirage.',
  'ruling/other-odds':
    'La table donne {{likelihood}} %, mais le tirage a été fait contre d’autres chances. Arbitrez autrement.',
  'ruling/needs-agreement': 'Dites quelles équipes se sont accordées.',
  'ruling/needs-argument': 'Écoutez d’abord le pour et le contre.',
  'ruling/contested': 'Quelqu’un s’y est opposé : cela ne se fait donc pas tout simplement.',
  'ruling/automatic-succeeds':
    'Ce qui se fait tout simplement réussit. Choisissez un autre mode d’arbitrage.',
  'ruling/nothing-overridden':
    'Ni un tirage ni une table n’a dit autre chose : il n’y a rien à outrepasser.',
  'ruling/needs-reason': 'Le tirage ou la table dit autre chose. Donnez une raison.',
  'effect/unknown': 'Aucun effet de ce genre n’est en attente.',
  'effect/bad-condition': 'Cette condition est illisible.',
};
