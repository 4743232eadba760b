/**
 * Every number that bounds something from outside, in one place.
 * A limit is chosen so that no honest exercise meets it and no hostile input can hurt the host.
 */
export const limits = {
  /** A scenario's text files together; YAML's duplicate-key check is quadratic, so the cap is per file too. */
  scenarioBytesMax: 2 * 1024 * 1024,
  scenarioFileBytesMax: 256 * 1024,
  scenarioFilesMax: 64,
  mediaBytesMax: 32 * 1024 * 1024,
  mediaFilesMax: 200,
  /** A scenario as one file: as it lies there, and what its directory lists; a Mac adds a second entry to each. */
  packageBytesMax: 40 * 1024 * 1024,
  packageEntriesMax: 600,
  /** Bytes of a name inside it, and folders on the way to a file: a Mac's, the scenario's own, a section or media. */
  packageNameBytesMax: 200,
  packageDepthMax: 3,
  /** What a file in it may unpack to for one of its bytes; small files may be as regular as they like. */
  packageRatioMax: 100,
  packageRatioFromBytes: 1024 * 1024,
  /** A picture with more fills the memory of a phone. */
  imagePixelsMax: 40_000_000,
  /** A second copy of what is played: so often, or after so many facts. */
  backupEveryMs: 60_000,
  backupFacts: 50,
  /** A copy that takes longer is given up; the last one, which closing waits for, sooner. */
  backupWithinMs: 300_000,
  backupLastWithinMs: 15_000,
  /** Seven real teams are many; twelve leaves room for large seminars. */
  teamsMax: 12,
  phasesMax: 60,
  exitsPerPhaseMax: 16,
  indicatorsMax: 60,
  /** Far from where doubles and whole numbers of 64 bits lose their exactness. */
  indicatorValueMax: 1_000_000_000,
  injectsMax: 600,
  optionsMax: 600,
  objectivesMax: 60,
  criticalTasksPerObjectiveMax: 12,
  mediaPerInjectMax: 6,
  templatesMax: 60,
  fieldsPerTemplateMax: 12,
  fieldChoicesMax: 20,
  tablesMax: 60,
  tableRowsMax: 40,
  boardsMax: 20,
  clausesPerBoardMax: 30,
  /** With those that parties have added. */
  optionsPerClauseMax: 8,
  bodiesMax: 12,
  membersPerBodyMax: 40,
  preparedVotesMax: 60,
  runningOrdersMax: 8,
  turnsPerPhaseMax: 24,
  /** Source text of one guard or effect, and the size of its tree. */
  expressionCharsMax: 500,
  expressionNodesMax: 200,
  expressionDepthMax: 24,
  expressionListMax: 50,
  /** How many automatic exits one command may set off before it counts as a circle. */
  automaticExitsMax: 64,
  chartMicrostepsMax: 200,
  /** People and what they type. */
  seatsMax: 1200,
  seatNameCharsMax: 60,
  shortTextCharsMax: 300,
  longTextCharsMax: 4000,
  bodyCharsMax: 12000,
  reasonsMax: 6,
  effectsMax: 40,
  movesPerTeamPerTurnMax: 40,
  /** With those that were withdrawn again. */
  movesRecordedPerTeamPerTurnMax: 120,
  observationsMax: 5000,
  observationVersionsMax: 30,
  /** What arrives sooner than this after it was written is stamped on arrival: a device's clock is only about right. */
  observationLateMs: 15_000,
  ratingsMax: 5000,
  /** Changes of mind of one author about one objective or critical task. */
  ratingChangesMax: 60,
  /** People who evaluate, with those who were let go. */
  evaluatorsMax: 40,
  /** What is said about one move, and all messages and statements of an exercise. */
  pointsPerMoveMax: 200,
  messagesMax: 5000,
  /** Shares, so that one team cannot take the words of the others. */
  pointsPerTeamPerMoveMax: 15,
  messagesPerTeamMax: 350,
  statementsMax: 300,
  adHocInjectsMax: 400,
  /** Texts tabled on one board, also those taken off it again. */
  textsPerBoardMax: 80,
  textsPerPartyMax: 20,
  votesCalledMax: 200,
  /** Changes of mind of one party about one option, and of one member in one vote. */
  marksPerOptionMax: 60,
  proxyChangesMax: 400,
  estimateChangesMax: 60,
  moveVersionsMax: 30,
  /** Earlier versions that travel with a move; the record has all of them. */
  moveVersionsShown: 5,
  /** Options that one party may add to a clause. */
  optionsPerPartyMax: 2,
  alternativesMax: 6,
  delayedEffectsMax: 400,
  /** A delay that control puts on a message or a vote. */
  delayMinutesMax: 600,
  /** Deeds of facilitators, newest last: enough to tell the second of two who was first. */
  deedsRemembered: 40,
  /** Undo goes this many commands back. */
  undoDepthMax: 50,
  /** One WebSocket message from a station. */
  frameBytesMax: 64 * 1024,
  /** Commands a connection may have waiting for an answer. */
  commandsInFlightMax: 128,
  /** Bytes waiting for a slow reader before it is dropped and has to rejoin. */
  queuedBytesMax: 1024 * 1024,
  badMessagesMax: 10,
  /** Connections altogether, and from one address of the LAN (a whole room may sit behind one router). */
  socketsMax: 2400,
  socketsPerAddressMax: 600,
  /** Of these, those that have not yet been let in as anybody; honest ones are so for milliseconds. */
  strangersMax: 300,
  /** A connection that is faster is read more slowly; nothing is lost by it. */
  messagesPerSecondMax: 100,
  messageBurstMax: 400,
  /** Who is there has said who it is by then. */
  helloWithinMs: 5_000,
  pingEveryMs: 5_000,
  /** Shown as late after this silence; given up after the longer one. */
  lateAfterMs: 15_000,
  deadAfterMs: 45_000,
  /** After this silence another device may ask to go on as the seat. */
  takeoverAfterMs: 90_000,
  /** Wrong join codes in a minute. */
  codeFailuresPerAddressMax: 5,
  codeFailuresMax: 30,
  /** Wrong PINs of one team in a minute. */
  pinFailuresPerTeamMax: 5,
  /** Further changes of a view wait this long, so that a burst is one message. */
  publishEveryMs: 40,
  draftBytesMax: 32 * 1024,
  /** All unsent points and messages of one seat together. */
  notesBytesMax: 64 * 1024,
  noteChoicesMax: 12,
  /** What is said about a record afterwards; a full room fills in some hundreds of forms. */
  /** The command line counts over as many; a screen can tell six lines apart. */
  runsComparedMax: 500,
  runsShownMax: 6,
  remarksMax: 5000,
  /** Of these so many may come from the room, so that reviewers always have room; and so many from one seat. */
  remarksFromRoomMax: 4000,
  remarksPerSeatMax: 80,
  /** One device sends no faster. */
  remarkEveryMs: 300,
  /** An anonymous remark says only in which quarter of an hour it came. */
  anonymousMomentMs: 15 * 60_000,
  factsPerRemarkMax: 40,
  actionsPerFeedbackMax: 6,
  /** What reviewers write into a report in place of its draft, and beside it. */
  reportTextsMax: 2000,
  reportAdditionsMax: 400,
  reportKeyCharsMax: 120,
  /** One message with edits; a report is saved while it is typed, so that it is a few texts at most. */
  reportEditsMax: 200,
  reportEditsBytesMax: 2 * 1024 * 1024,
  /** What a bundle may unpack to. */
  bundleBytesMax: 512 * 1024 * 1024,
  /** A made report, pictures and all. */
  reportBytesMax: 64 * 1024 * 1024,
  /** Facts that one statement names; the rest is counted. */
  factsNamedMax: 8,
  timelineEntriesShown: 200,
  /** Of a scenario's findings, the most serious ones; a broken scenario has many of one cause. */
  findingsShown: 50,
  /** Displays, hot seats and consoles: what they are called, how large they are, whose number is remembered. */
  screenNameCharsMax: 40,
  screenSideMax: 100_000,
  screensRememberedMax: 200,
  /** How long a screen shows its number. */
  identifyMs: 5_000,
  /** Devices that are remembered to have got through. */
  arrivalsShown: 20,
  /** Addresses of this machine that are tried, and the time that each has for an answer. */
  addressesTriedMax: 16,
  addressAnswersWithinMs: 2_000,
} as const;
