// Whether the dark theme is on: pictures on a canvas cannot take their colours from style sheets.
import { useComputedColorScheme } from '@mantine/core'

export function useDark(): boolean {
  return useComputedColorScheme('light', { getInitialValueInEffect: false }) === 'dark'
}
