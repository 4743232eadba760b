import type { Translation } from '../translation.ts';
import type { sharedEn } from './en.ts';
import { playFr } from './play.fr.ts';
import { rejectFr } from './reject.fr.ts';

/*
 * Un mot par notion, sur tous les écrans :
 * control l’animation · facilitator animateur · white cell cellule d’animation · evaluator évaluateur
 * inject inject · MSEL chronogramme · cue list conduite · standby prêt (préparer) · release diffuser · recall rappeler
 * skip écarter · defer reporter · contingency inject de réserve · ad hoc improvisé
 * team équipe · seat place · station poste · hot seat poste partagé · display écran · card carton · review relecture
 * phase phase · turn tour · step étape · move coup · submit remettre · withdraw retirer · lock clore · return renvoyer
 * argument débat · point argument · strike rayer · estimate estimation · odds chances · draw tirage · likelihood probabilité
 * ruling arbitrage · rule on arbitrer · sign signer · reveal résultats (révéler) · override passer outre
 * board négociation · clause clause · option, wording rédaction · mark position · text texte · table déposer
 * in force en vigueur · lapse devenir caduc · vote vote · ballot scrutin · proxy procuration
 * hold suspension (suspendre) · real-world stop arrêt, situation réelle · rehearsal répétition · live réel
 * record registre · log journal · fact fait · observation observation · rating cotation · hot wash débriefing à chaud
 */

/** What every screen says. */
export const sharedFr: Translation<typeof sharedEn> = {
  ...playFr,
  app: 'Whitecell',
  kin: {
    forked: 'Embranchement à {{where}}',
    forkedFrom: 'Embranchement de {{title}} à {{where}}',
    moment: '{{phase}} · tour {{turn}}',
    before: 'avant le début',
    ended: 'terminé : {{phase}}',
    stands: 'en est à {{phase}}',
    notStarted: 'pas commencé',
    rehearsal: 'répétition',
  },
  step: {
    brief: 'Exposé',
    plan: 'Réflexion',
    lock: 'Clôture',
    argue: 'Débat',
    adjudicate: 'Arbitrage',
    reveal: 'Résultats',
  },
  stepTrack: 'Étapes de ce tour',
  stepState: { done: 'terminée', now: 'en cours', next: 'à venir' },
  turn: 'Tour {{turn}} sur {{of}}',
  turnPlain: 'Tour {{turn}}',
  turnTotal: 'Tour {{turn}} de l’exercice',
  phase: 'Phase',
  endState: 'État final',
  verdict: { good: 'Une bonne fin', mixed: 'Une fin en demi-teinte', bad: 'Une mauvaise fin' },
  status: { lobby: 'Pas commencé', running: 'En cours', ended: 'Terminé' },
  clock: {
    exercise: 'Temps d’exercice',
    left: 'restant',
    over: 'de dépassement',
    lost: 'dernier connu',
    paused: 'Chrono arrêté',
    noLimit: 'sans limite de temps',
    remaining: 'encore {{time}}',
    minutesLeft_one: 'encore {{count}} minute',
    minutesLeft_other: 'encore {{count}} minutes',
  },
  outcome: {
    criticalSuccess: 'Succès éclatant',
    success: 'Succès',
    successBut: 'Succès, mais',
    failureBut: 'Échec, mais',
    failure: 'Échec',
    criticalFailure: 'Échec cuisant',
  },
  likelihood: 'Probabilité jugée {{percent}}',
  likelihoodWord: 'Jugé {{word}}, {{percent}}',
  ruled: 'Arbitrage : {{mode}}',
  control: 'Animation',
  method: {
    brief: 'Exposé',
    cable: 'Télégramme',
    press: 'Presse',
    broadcast: 'Radio-télévision',
    social: 'Réseaux sociaux',
    map: 'Carte',
    call: 'Appel téléphonique',
    intelligence: 'Renseignement',
    document: 'Pièce',
  },
  inject: {
    from: 'De {{from}}',
    toAll: 'À tous',
    toYou: 'À votre équipe',
    withdrawn: 'Retiré par l’animation',
    withdrawnNote: 'Faites comme si cela n’avait pas eu lieu.',
    released: 'Diffusé à {{time}}',
    attachment: 'Pièce jointe',
    loadText: 'Lecture en cours …',
    mediaFailed: 'Impossible de charger cette pièce jointe.',
    openImage: 'Agrandir l’image',
    close: 'Fermer',
    transcript: 'Transcription',
    wire: { from: 'De', to: 'À', date: 'Date', subject: 'Objet' },
    classified: 'Note de renseignement · votre équipe seulement',
  },
  indicator: {
    yes: 'Oui',
    no: 'Non',
    initial: '· {{value}} au départ',
    range: 'de {{min}} à {{max}}',
    change: 'depuis le départ {{change}}',
    unchanged: 'comme au départ',
    better: 'mieux',
    worse: 'moins bien',
    goodHigh: 'Plus c’est haut, mieux c’est',
    goodLow: 'Plus c’est bas, mieux c’est',
  },
  team: { letter: 'Équipe {{letter}}', mark: '{{name}}, {{letter}}' },
  banner: {
    held: 'L’exercice est suspendu',
    heldHelp:
      'L’animation a bloqué la saisie. Ce que vous avez écrit est conservé ; cela reprend bientôt.',
    stopped: 'ARRÊT · SITUATION RÉELLE',
    stoppedHelp:
      'L’exercice est arrêté. Ceci est réel : suivez les consignes des responsables de la salle.',
    rehearsal: 'RÉPÉTITION · rien n’est conservé',
    counterfactual: 'CONTREFACTUEL · une autre suite, pas ce qui s’est passé',
    reconnecting: 'Reconnexion …',
    reconnectingHelp: 'Ce que vous avez écrit est conservé sur cet appareil.',
    offline: 'Hors ligne depuis {{time}}',
    offlineHelp:
      'La connexion se rétablit d’elle-même. Ce que vous avez écrit est conservé sur cet appareil.',
    paused: 'Le chrono est arrêté',
  },
  error: {
    title: 'Cette partie de l’écran est en panne',
    help: 'L’exercice continue ; rien de ce qui a été écrit n’est perdu.',
    again: 'L’afficher de nouveau',
    reload: 'Recharger la page',
  },
  pending: 'En attente de l’hôte …',
  language: { label: 'Langue', auto: 'Celle de la salle ou de l’appareil' },
  reject: rejectFr,
};
