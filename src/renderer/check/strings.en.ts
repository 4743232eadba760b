/** The check page: what a phone reads that is only to see whether it gets through. */
export const checkEn = {
  asking: { title: 'Checking …', help: 'This takes a few seconds.' },
  through: {
    title: 'This device gets through',
    help: 'The facilitator’s screen says so too. You can close this page.',
  },
  stale: {
    title: 'This check is over',
    help: 'Scan the code on the facilitator’s screen again.',
  },
  slow: { title: 'Too many tries', help: 'Wait a minute, then try again.' },
  noLine: {
    title: 'Only half of it gets through',
    help: 'The page came, but a live connection does not. Switch off VPN, data saver and private relay on this device, or try another browser.',
  },
  again: 'Try again',
} as const;
