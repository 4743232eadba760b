/** Small line drawings, 16 × 16, one stroke. They always stand beside a word or carry a label. */
const paths = {
  chevron: 'M6 3l5 5-5 5',
  down: 'M3 6l5 5 5-5',
  up: 'M3 10l5-5 5 5',
  planned: 'M8 3a5 5 0 1 0 0 10a5 5 0 1 0 0-10',
  due: 'M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0-11M8 5v3.2l2 1.6',
  deferred: 'M2.5 8h8M7.5 4.5L11 8l-3.5 3.5M13.5 3.5v9',
  skipped: 'M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0-11M4.2 11.8l7.6-7.6',
  released: 'M3 8.5l3.2 3.2L13 4.8',
  recalled: 'M6 3L2.5 6.5L6 10M2.5 6.5H10a3.5 3.5 0 0 1 0 7H7',
  hand: 'M5 8V4.2a1.1 1.1 0 0 1 2.2 0V7V3.2a1.1 1.1 0 0 1 2.2 0V7.2V4.4a1.1 1.1 0 0 1 2.2 0V10a4 4 0 0 1-4 4H7a4 4 0 0 1-3.2-1.7L2.4 9.6a1 1 0 0 1 1.6-1.1z',
  clock: 'M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0-11M8 5v3.2l2 1.6',
  condition: 'M8 2l6 6-6 6-6-6zM8 5.5v3M8 10.6v.2',
  eye: 'M1.5 8S4 3.8 8 3.8S14.5 8 14.5 8S12 12.2 8 12.2S1.5 8 1.5 8M8 6.2a1.8 1.8 0 1 0 0 3.6a1.8 1.8 0 1 0 0-3.6',
  screen: 'M2 3.5h12v7.5H2zM5.5 13.5h5M8 11v2.5',
  lock: 'M4 7.5h8v5.5H4zM5.5 7.5V5.2a2.5 2.5 0 0 1 5 0v2.3',
  unlock: 'M4 7.5h8v5.5H4zM5.5 7.5V5.2a2.5 2.5 0 0 1 4.9-.7',
  pause: 'M5.5 3.5v9M10.5 3.5v9',
  play: 'M5 3.2l7.5 4.8L5 12.8z',
  stop: 'M5.3 2h5.4L14 5.3v5.4L10.7 14H5.3L2 10.7V5.3z',
  plus: 'M8 3v10M3 8h10',
  minus: 'M3 8h10',
  close: 'M4 4l8 8M12 4l-8 8',
  undo: 'M6 3L2.5 6.5L6 10M2.5 6.5H10a3.5 3.5 0 0 1 0 7H7',
  note: 'M3 2.5h10v11H3zM5.5 6h5M5.5 9h5',
  flag: 'M4 14V2.5h8l-2 3 2 3H4',
  warn: 'M8 2.2l6.2 11.3H1.8zM8 6.4v3.2M8 11.4v.2',
  person: 'M8 2.5a2.5 2.5 0 1 0 0 5a2.5 2.5 0 1 0 0-5M3 13.5c0-2.8 2.2-4.5 5-4.5s5 1.7 5 4.5',
  file: 'M4 1.8h5l3 3v9.4H4zM9 1.8v3h3',
  keys: 'M1.8 4h12.4v8H1.8zM4 6.5h.2M6.6 6.5h.2M9.2 6.5h.2M11.8 6.5h.2M5 9.5h6',
  whole: 'M2.5 5.5v-3h3M10.5 2.5h3v3M13.5 10.5v3h-3M5.5 13.5h-3v-3',
  menu: 'M2.5 4.5h11M2.5 8h11M2.5 11.5h11',
  edit: 'M2.5 13.5l.6-2.9l7.6-7.6l2.3 2.3l-7.6 7.6z',
  send: 'M2.5 8L13.5 3l-3 10.5L8 9.5z',
  wheel:
    'M8 2a6 6 0 1 0 0 12a6 6 0 1 0 0-12M8 6.4a1.6 1.6 0 1 0 0 3.2a1.6 1.6 0 1 0 0-3.2M2.2 7.2L6.4 8M13.8 7.2L9.6 8M8 9.6V14',
  dot: 'M8 6.5a1.5 1.5 0 1 0 0 3a1.5 1.5 0 1 0 0-3',
} as const;

export type IconName = keyof typeof paths;
/** These point along the line, so they turn around with it. */
const onward: readonly IconName[] = ['chevron', 'deferred', 'recalled', 'undo', 'send'];

export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg
      className={onward.includes(name) ? 'c-icon wc-onward' : 'c-icon'}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={paths[name]} />
    </svg>
  );
}
