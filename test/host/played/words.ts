/** What people at the tables wrote and said in a played exercise, in turn. */
export const played = {
  effects: [
    'The others see that we mean it, and that the door stays open.',
    'Time: three weeks in which nobody has to answer in public.',
    'It becomes harder for anybody to say later that they were not told.',
    'Our own parliament hears it from us first.',
    'The five speak with one voice again, at least until the summer.',
  ],
  reasons: [
    'Waiting has cost us more than acting would have.',
    'Two of the five said in private that they would not stand in the way.',
    'It can be taken back, which cannot be said of the alternatives.',
    'The last time we stayed silent it was read as consent.',
    'Our red line is not touched, and theirs neither.',
    'The inspectors asked for exactly this in their second report.',
    'Whoever moves first sets the price.',
  ],
  own: [
    [
      'Ask the agency for a technical note',
      'We ask the agency in writing what it can see now and what it could see with more access.',
    ],
    [
      'A quiet lunch in Geneva',
      'We invite the deputies to a lunch without minutes and without aides.',
    ],
    [
      'Publish the timetable',
      'We put the timetable of the coming weeks on the table, in public, with names beside each date.',
    ],
  ],
  pros: [
    'Nobody loses face by agreeing.',
    'The money for it has been voted already.',
    'Their own newspapers have asked for it.',
  ],
  cons: [
    'It was tried last year and leaked within a day.',
    'The legislature will not wait that long.',
    'It depends on a partner who has not been asked.',
  ],
  rationales: [
    'The team had prepared it with two partners, and the argument showed no gap.',
    'Well meant, but addressed to those who cannot decide it.',
    'Half of it works: the public part is heard, the private part is not believed.',
    'The room found it likely, and nothing in play speaks against it.',
    'Too late by a week; the others had already moved.',
  ],
  told: [
    'It is noticed, and answered politely.',
    'The capitals react as hoped, with one exception.',
    'Little comes of it for now.',
    'It opens a door that had been thought shut.',
    'The press makes more of it than the diplomats do.',
  ],
  observed: [
    ['The delegation read the clause aloud before it marked it.', 'P'],
    ['Nobody had counted the votes before the vote was called.', 'M'],
    ['They asked twice whether the finding was verified, and wrote the answer down.', 'P'],
    ['Two delegations spoke for the five, with different sentences.', 'S'],
    ['The liaison officer was at the other table when the message came.', null],
    ['The price at home was named only after the decision had been taken.', 'S'],
    ['They waited for somebody else to answer the small breach, and nobody did.', 'U'],
  ],
  messages: [
    'Can your side live with four months, if it is said to be the last time?',
    'We would rather hear it from you than read it.',
    'Who else knows of this?',
    'Our minister will be asked tomorrow. What may he say?',
    'We can wait until the board has met, and no longer.',
  ],
  grounds: [
    'They decided within the turn in which the breach was known.',
    'Source and confidence were kept apart only from the third turn on.',
    'Words and posture fitted; their timing did not.',
    'The line held, though two tables learned of it late.',
    'The vote was counted after it was lost.',
    'What was asked for and what was offered never met on one page.',
  ],
  actions: [
    {
      ...{ action: 'Keep one list of who speaks for the five', who: 'Liaison officers' },
      priority: 'high',
    },
  ],
} as const;

/** One after the other, and from the beginning again. */
export function inTurn<T>(list: readonly T[]): () => T {
  let at = 0;
  return () => {
    const one = list[at % list.length] as T;
    at += 1;
    return one;
  };
}
