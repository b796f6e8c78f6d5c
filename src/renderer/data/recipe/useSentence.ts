// A step's sentence in the language of the screen; of many names the first are said, and how many more there are.
import { useWords } from '../../i18n/index.ts'
import type { Step, StepValue } from './step.ts'

const MOST_NAMES = 4

export function useSentence(): (step: Step) => string {
  const { words, language } = useWords('recipe')
  const list = new Intl.ListFormat(language, { type: 'conjunction' })
  const listed = (names: readonly string[]) => {
    const shown = names.slice(0, MOST_NAMES).map((name) => words('named', { name }))
    const more = names.length - shown.length
    return list.format(more > 0 ? [...shown, words('more', { count: more })] : shown)
  }
  const said = (value: StepValue) => (Array.isArray(value) ? listed(value) : value)
  return ({ sentence, values }) => {
    const filled = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, said(value)]))
    if (typeof values.channels === 'number')
      filled.colours = words(`colours.${values.channels === 1 ? 'grey' : 'colour'}`)
    return words(`step.${sentence}`, filled)
  }
}
