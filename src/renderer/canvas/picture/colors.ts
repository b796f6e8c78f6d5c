// The colours of the screen as they are now: a file knows no variables.
import { categories } from '../../palette/categories.ts'

const plain = ['surface', 'panel', 'line', 'text', 'quiet', 'accent', 'note', 'note-line', 'note-text']
const names = [...plain, ...categories.map((each) => `category-${each}`)]

export type Colors = (name: string) => string

export function colorsNow(): Colors {
  const probe = document.createElement('span')
  document.body.append(probe)
  const found = new Map(
    names.map((name) => {
      probe.style.color = `var(--${name})`
      return [name, getComputedStyle(probe).color]
    }),
  )
  probe.remove()
  return (name) => found.get(name) ?? 'gray'
}
