/** The screens of a room: what they are called where they are told apart, and what control does with them. */
export const screensEn = {
  kind: { display: 'Display', hotSeat: 'Hot seat', console: 'Console' },
  title: 'Screens',
  identify: 'Show numbers',
  identifyHelp: 'Every screen shows its number for five seconds; what is on the wall stays.',
  none: 'No display is connected',
  numbered: '{{kind}} {{no}}',
  here: 'on this machine',
  size: '{{width}} × {{height}}',
  unknownSize: 'size not told',
  since: 'since {{time}}',
  late: 'not answering',
  nameOf: 'Name of {{screen}}',
  rename: 'Name {{screen}}',
  save: 'Save',
} as const;
