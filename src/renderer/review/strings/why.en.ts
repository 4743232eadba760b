/** Why the host did not do something that the review asked of it. */
export const whyEn = {
  offline: 'The host does not answer.',
  readOnly: 'This file or its folder cannot be written. A copy of it in your own folder can.',
  locked: 'Another Whitecell has this file open. Close it there, or do it there.',
  altered:
    'This record was altered or damaged. It can be looked at; nothing is written to it or made of it that might not be about what happened.',
  gone: 'The file is not there any more.',
  diskFull: 'The disk is full.',
  remarksFull: 'This record has as many notes as it can hold.',
  taken: 'Something else has this place already. Read the record again.',
  reportFull: 'The report has no room for more.',
  factsFull: 'This rests on as many facts as it can.',
  changed: 'Somebody else has changed this meanwhile. It stands as they left it.',
  other: 'The host says: {{why}}',
} as const;
