/** What the review says about handing out a replay. */
export const handOutEn = {
  open: 'Hand out a replay …',
  title: 'Hand out a replay',
  lead: 'One page that shows the exercise as those you choose saw it. It opens in any browser, without a network, and holds nothing that they were not shown.',
  for: 'Whose view',
  forHelp: 'Whoever gets the page sees all that is chosen here. Give a team its own view only.',
  several: 'These views are all in one page: whoever opens it sees each of them.',
  language: 'Language',
  spoilerSafe: 'Begin spoiler-safe: nothing that lies ahead is shown',
  make: 'Make the page',
  cancel: 'Cancel',
  close: 'Close',
  nobody: 'Choose whose view it is.',
  failed: 'The page could not be made: {{why}}',
  made: 'The page is in your downloads.',
  file: '{{title}} as seen by {{who}}',
};
export type HandOutStrings = typeof handOutEn;
