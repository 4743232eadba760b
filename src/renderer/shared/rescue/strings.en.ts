/** The way out of a damaged file: what is made of it, and what is missing. */
export const rescueEn = {
  offer: 'Rescue what is whole',
  help: 'A new file is made beside it, of all facts that follow on each other from the first, and of its last backup where there is one. The damaged file stays as it is.',
  done_one: 'Rescued: “{{title}}” with {{count}} fact.',
  done_other: 'Rescued: “{{title}}” with {{count}} facts.',
  fromCopy_one: '{{count}} of them comes from the backup.',
  fromCopy_other: '{{count}} of them come from the backup.',
  whole: 'Nothing is known to be missing.',
  missing: 'Missing: facts {{from}} to {{to}}. The damaged file says that it had them.',
  missingOne: 'Missing: fact {{from}}. The damaged file says that it had it.',
  lookOnly: 'The new file can only be looked at in the review:',
  open: 'Open the rescued exercise',
  look: 'Look at the rescued record',
  failed: 'Nothing of it could be rescued.',
  why: {
    offline: 'The host does not answer.',
    unreadable: 'It does not say any more which exercise it is.',
    full: 'The disk is full.',
    gone: 'The file is no longer there.',
    readOnly: 'Nothing can be written there.',
  },
} as const;
