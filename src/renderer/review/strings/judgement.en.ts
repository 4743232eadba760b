/** The room's judgement against what happened; part of the review's catalogue. */
export const judgementEn = {
  picture: 'Picture',
  part: 'Judgement',
  label: 'Parts of the review',
  title: 'How well it was judged beforehand',
  luck: 'A good judgement can meet bad luck, and a bad one good luck: the score is about what was said before, the result about what happened. 70 % that fails was not wrong by that alone.',
  own: 'Only their own estimates, of results that they were told.',
  nobody:
    'The room is shown no scores. Look through the eyes of a team, of the evaluators or of control.',
  none: 'No result of a move that somebody had estimated yet',
  moves: 'Moves',
  movesHelp:
    'What people said from 0 to 100, with the middle of it; the filled end is what happened.',
  crowd: '{{word}}, {{median}} ({{low}} to {{high}})',
  estimates_one: '{{count}} estimate',
  estimates_other: '{{count}} estimates',
  unified: 'unified: {{percent}} mean “{{word}}”',
  split: 'split: {{percent}} mean “{{word}}”',
  bar: '{{crowd}}; {{estimates}}: {{list}}. It turned out: {{outcome}}.',
  one: '{{by}} {{percent}}',
  teams: 'Teams',
  seats: 'Seats',
  name: 'Who',
  n: 'Estimates',
  brier: 'Brier',
  points: 'Score',
  expected: 'Expected',
  happened: 'Happened',
  note: 'On the whole',
  verdict: {
    few: 'too few to tell',
    fits: 'fits',
    tooHigh: 'expects too much',
    tooLow: 'expects too little',
  },
  scale:
    'Brier: 0 is best, 1 worst. Score: 100 less a hundred times Brier, so that being sure and wrong costs most; 50 % every time gives 75. Expected and happened: the mean estimate, and how many of those moves succeeded.',
} as const;
