import {
  Input,
  Modal,
  createTheme,
  virtualColor,
  type CSSVariablesResolver,
  type MantineColorsTuple,
} from '@mantine/core';

// Index 8 is the fill and 9 its hover (see primaryShade); the others only tint.
const paper: MantineColorsTuple = [
  '#1d242b',
  '#252e37',
  '#323d48',
  '#4a5764',
  '#66788a',
  '#93a0ad',
  '#b9c2cb',
  '#d6d5cf',
  '#e9e4d8',
  '#fbf8f1',
];
const ink: MantineColorsTuple = [
  '#eef1f3',
  '#dde2e6',
  '#c2cad1',
  '#9da8b2',
  '#76848f',
  '#566470',
  '#3f4c58',
  '#2c3844',
  '#1d2933',
  '#0d151c',
];

/** Mantine in our colours. Screens take sizes and colours from tokens.css; this keeps the kit in step. */
// The kit's own greys for dark rooms: text, quiet text, borders (4, at 3:1), raised (5), fields (6), page (7).
const dark: MantineColorsTuple = [
  '#f1eee7',
  '#ccd3da',
  '#aeb8c2',
  '#8595a4',
  '#6b7d8f',
  '#1b232c',
  '#161d24',
  '#10161b',
  '#0d1217',
  '#0b0f13',
];

export const theme = createTheme({
  colors: { paper, ink, dark, main: virtualColor({ name: 'main', dark: 'paper', light: 'ink' }) },
  primaryColor: 'main',
  primaryShade: { light: 8, dark: 8 },
  // 0.179 is where black and white text contrast equally; Mantine's own default fails WCAG.
  autoContrast: true,
  luminanceThreshold: 0.179,
  black: '#10161c',
  white: '#fdfcf9',
  fontFamily: 'var(--wc-font-text)',
  fontFamilyMonospace: 'var(--wc-font-mono)',
  headings: { fontFamily: 'var(--wc-font-head)', fontWeight: '640' },
  fontSizes: {
    xs: 'var(--wc-text-xs)',
    sm: 'var(--wc-text-sm)',
    md: 'var(--wc-text-md)',
    lg: 'var(--wc-text-lg)',
    xl: 'var(--wc-text-xl)',
  },
  radius: {
    xs: 'var(--wc-radius-1)',
    sm: 'var(--wc-radius-1)',
    md: 'var(--wc-radius-2)',
    lg: 'var(--wc-radius-3)',
    xl: 'var(--wc-radius-round)',
  },
  defaultRadius: 'sm',
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    // The ring around a field that has the focus stays clear of the words above it.
    InputWrapper: Input.Wrapper.extend({
      styles: {
        label: { marginBlockEnd: 'var(--wc-space-1)' },
        description: { marginBlockEnd: 'var(--wc-space-1)' },
      },
    }),
    // The head of a dialog is no banner of the page.
    Modal: Modal.extend({ defaultProps: { attributes: { header: { role: 'presentation' } } } }),
  },
});

const shared = {
  '--mantine-color-body': 'var(--wc-bg)',
  '--mantine-color-text': 'var(--wc-ink)',
  '--mantine-color-dimmed': 'var(--wc-ink-3)',
  '--mantine-color-placeholder': 'var(--wc-ink-3)',
  '--mantine-color-anchor': 'var(--wc-link)',
  '--mantine-color-default': 'var(--wc-surface-2)',
  '--mantine-color-default-hover': 'var(--wc-surface-3)',
  '--mantine-color-default-color': 'var(--wc-ink)',
  '--mantine-color-default-border': 'var(--wc-line)',
  '--mantine-color-error': 'var(--wc-stop)',
  '--menu-item-hover': 'var(--wc-surface-3)',
};

/** Points Mantine's own variables at our tokens, so that both themes and the projector are one list. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: shared,
  dark: shared,
});
