/** Small drawings in a 20 × 20 box. Media glyphs do not turn around in right-to-left pages. */
const paths = {
  play: 'M6 4l10 6-10 6z',
  pause: 'M6.5 4.5v11M13.5 4.5v11',
  start: 'M5 4.5v11M15 4.5L7.5 10l7.5 5.5z',
  end: 'M15 4.5v11M5 4.5l7.5 5.5L5 15.5z',
  factBack: 'M12.5 4.5L6.5 10l6 5.5',
  factOn: 'M7.5 4.5l6 5.5-6 5.5',
  turnBack: 'M10 4.5L4.5 10l5.5 5.5M15.5 4.5L10 10l5.5 5.5',
  turnOn: 'M10 4.5l5.5 5.5-5.5 5.5M4.5 4.5L10 10l-5.5 5.5',
  seal: 'M10 2.5l6 2.2v4.8c0 3.8-2.5 6.6-6 8-3.5-1.4-6-4.2-6-8V4.7zM7 10l2.2 2.2L13.2 8',
  sealBroken: 'M10 2.5l6 2.2v4.8c0 3.8-2.5 6.6-6 8-3.5-1.4-6-4.2-6-8V4.7zM10 6.5v4.2M10 13.4v.2',
  eye: 'M2 10s2.8-5 8-5 8 5 8 5-2.8 5-8 5-8-5-8-5zM10 7.8a2.2 2.2 0 1 0 0 4.4 2.2 2.2 0 1 0 0-4.4',
  keys: 'M2.5 5.5h15v9h-15zM5.5 8.5h.2M8.5 8.5h.2M11.5 8.5h.2M14.4 8.5h.2M6.5 11.5h7',
  map: 'M3 5l4.5-1.8L12.5 5 17 3.2v11.8l-4.5 1.8-5-1.8L3 16.8zM7.5 3.2v11.8M12.5 5v11.8',
  again: 'M15.8 8.2A6 6 0 1 0 16 11M16 4.5v4h-4',
  screen: 'M3 4.5h14v9H3zM7 16.5h6M10 13.5v3',
  people:
    'M7 5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 1 0 0-5M2.5 15.5c0-2.6 2-4 4.5-4s4.5 1.4 4.5 4M13.2 5.4a2.3 2.3 0 0 1 0 4.4M14 11.7c2 .3 3.5 1.6 3.5 3.8',
  clipboard: 'M5 4.5h10v12H5zM8 3h4v3H8zM7.8 9.5h4.4M7.8 12.5h4.4',
  control: 'M4 6h12M4 10h12M4 14h12M7 4.5v3M13 8.5v3M8.5 12.5v3',
  more: 'M4.5 10h.2M10 10h.2M15.4 10h.2',
} as const;

export type GlyphName = keyof typeof paths;
const filled: readonly GlyphName[] = ['play', 'start', 'end'];

export function Glyph({ name, size = 20 }: { name: GlyphName; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill={filled.includes(name) ? 'currentColor' : 'none'}
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
      style={{ flex: 'none' }}
    >
      <path d={paths[name]} />
    </svg>
  );
}
