/** Scenarios that came as one file: what the home screen says of them, and why one is not taken. */
export const packageEn = {
  words: {
    added: 'Added',
    addedHelp: 'It came as a file and lies on this machine.',
    remove: 'Remove',
    removeNamed: 'Remove {{title}}',
    removeSure: 'Remove this scenario? Exercises made from it keep it in their files.',
    removeYes: 'Remove it',
    replaceYes: 'Replace it',
    taken: 'The scenario was added to the list.',
  },
  refusal: {
    'package/not-a-package': 'This is not a scenario package, or only a part of one.',
    'package/too-large': 'The package holds more than a scenario may.',
    'package/too-many': 'The package lists more files than a scenario may have.',
    'package/damaged':
      'The package is damaged, or was put together so that programs disagree about what it holds.',
    'package/locked': '{{file}} in the package is encrypted, or packed in an unknown way.',
    'package/name': 'The package holds a file whose name it may not have: {{file}}',
    'package/collision': 'The package holds {{file}} twice, or two names that count as one.',
    'package/special': '{{file}} in the package is a link and no plain file.',
    'package/ending': '{{file}} in the package is no file of a scenario.',
    'package/file-too-large': '{{file}} in the package is larger than it may be.',
    'package/bomb':
      '{{file}} in the package would grow to far more than it is. It may have been made to do harm.',
    'package/type': '{{file}} in the package is not what its ending says.',
    'package/pixels': 'The picture {{file}} in the package has too many pixels.',
    'package/no-scenario':
      'The package has no scenario.yaml, neither at its top nor in one single folder.',
    'package/wrong': 'The scenario in the package has errors and was not added.',
    'package/there': 'There is already a scenario {{id}} among those that were added.',
    'package/shipped': 'The scenario {{id}} comes with the program. This one needs another id.',
    'package/gone': 'That scenario is not there any more.',
    'package/late':
      'Reading the package took more than it may and was stopped. It may have been made to do harm.',
  },
};
