/** The paper pack: what is printed before the day. */
export const paperPackEn = {
  paper: {
    title: 'Paper pack',
    lead: 'Run sheet, inject cards, team briefs, move cards, evaluation guide, feedback form',
    help: 'Everything that is needed when no screen is left. The PDFs go into a folder of their own beside the exercise’s file; what lies there already is never overwritten.',
    onePerTeam: 'Briefs and move cards are one file a team. Print them on one side only.',
    size: 'Paper size',
    sizes: { a4: 'A4', letter: 'Letter' },
    make: 'Make the PDFs',
    making: 'Printing {{name}} …',
    starting: 'Starting the browser that prints …',
    progress: '{{done}} of {{of}}',
    cancel: 'Stop printing',
    done: 'PDFs in this folder: {{n}}',
    again: 'Make them again',
    byHand: 'Print from the browser',
    byHandHelp: 'Opens the pages in a window; each is printed with the browser’s own dialog.',
    cut: 'The host stopped answering before the pack was whole. Nothing was left behind.',
  },
} as const;
