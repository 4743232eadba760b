/** What the review says about taking something out of the record. */
export const exportEn = {
  export: {
    open: 'Export …',
    title: 'Export',
    close: 'Close',
    what: 'What?',
    kinds: {
      bundle: 'Bundle for research',
      jsonl: 'Facts, as lines',
      csv: 'Facts, as a table',
      msel: 'Events list',
      moves: 'Moves and rulings',
      indicators: 'Indicators',
      figures: 'Figures',
    },
    help: {
      bundle:
        'Every fact, the scenario and the schemas (.zip). Anybody can check how much of it is as recorded.',
      jsonl: 'Every fact as JSON, one a line, for programs (.jsonl).',
      csv: 'Every fact in a row, for a spreadsheet (.csv).',
      msel: 'Injects as planned and as released, for a spreadsheet (.xlsx).',
      moves: 'One row a move, with odds, ruling and reasons (.csv).',
      indicators: 'Every value that an indicator took, and what brought it (.csv).',
      figures: 'What the report counts, with the facts behind it (.csv).',
    },
    whom: 'For whom?',
    ourselves: 'For ourselves',
    ourselvesHelp: 'Names, texts and times as they are.',
    others: 'For others',
    othersHelp: 'Names of people are made up; teams and duties stay.',
    withoutTexts: 'Leave out what people typed',
    fromZero: 'Count times from the beginning',
    namesInTexts: 'Names inside of what people typed stay as they are. Read it before it goes out.',
    remarks: 'With what was said afterwards',
    remarksHelp:
      'Notes, bookmarks, lessons, hot wash and feedback, beside the record and outside of what can be proven.',
    remarksWords:
      'What was said afterwards is words about people: for others it goes along only where they are left out.',
    secrets: 'Whatever you choose holds the secrets of every team.',
    cancel: 'Close',
    take: 'Make the file',
    done: 'Made: {{name}}',
    failed: 'It was not made: {{why}}',
  },
} as const;
