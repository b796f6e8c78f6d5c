// Colours and dashes of lines and classes that colour-blind people tell apart too, on light and on dark ground.
// After Okabe and Ito, "Color Universal Design" (2008), darkened for 3:1 against white, lightened against black.

export interface LineStyle {
  light: string
  dark: string
  dash?: readonly number[]
}

export const trainingLine: LineStyle = { light: '#b45309', dark: '#f0a44b', dash: [6, 4] }
export const validationLine: LineStyle = { light: '#0062a8', dark: '#63b3f3' }

/** Of runs laid over the one that is shown. */
export const overlayLines: readonly LineStyle[] = [
  { light: '#007a5a', dark: '#35c79a', dash: [2, 3] },
  { light: '#a8447a', dark: '#e08bbb', dash: [10, 4] },
  { light: '#6b6100', dark: '#e2d33f', dash: [10, 3, 2, 3] },
  { light: '#c23b00', dark: '#ff8a5c', dash: [4, 2] },
  { light: '#5b4bb5', dark: '#b3a6ff', dash: [1, 3] },
]

/** Of classes: areas and points; the index is the class. */
export const classColors: readonly { light: string; dark: string }[] = [
  { light: '#d97706', dark: '#f0a44b' },
  { light: '#0072b2', dark: '#56b4e9' },
  { light: '#009e73', dark: '#35c79a' },
  { light: '#cc79a7', dark: '#e08bbb' },
  { light: '#8a7d00', dark: '#f0e442' },
  { light: '#7a5fd0', dark: '#b3a6ff' },
  { light: '#8c564b', dark: '#c49c94' },
  { light: '#4d4d4d', dark: '#bdbdbd' },
]

export function classColor(index: number, isDark: boolean): string {
  return classColors[index % classColors.length][isDark ? 'dark' : 'light']
}

export function lineColor(style: LineStyle, isDark: boolean): string {
  return isDark ? style.dark : style.light
}
