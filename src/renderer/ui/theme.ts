// Mantine's theme: type, spacing and colours of the product.
import { createTheme, Menu } from '@mantine/core'

export const fontFamily = 'system-ui, "Hiragino Sans", "Yu Gothic UI", "Noto Sans CJK JP", "Noto Sans JP", sans-serif'

export const theme = createTheme({
  fontFamily,
  headings: { fontFamily, fontWeight: '600' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  primaryColor: 'blue',
  // White on it has a contrast of 4.5:1 and more.
  primaryShade: { light: 8, dark: 8 },
  autoContrast: true,
  respectReducedMotion: true,
  components: {
    // A menu may hold items only: what Mantine puts there to take the focus first would be none.
    Menu: Menu.extend({ defaultProps: { withInitialFocusPlaceholder: false } }),
  },
})
