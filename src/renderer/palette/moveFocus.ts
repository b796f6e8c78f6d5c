// Arrow keys walk through the palette: from the search into the list, up and down in it.
import type { KeyboardEvent } from 'react'

export function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const steps = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (!steps || event.nativeEvent.isComposing) return
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('input, button')]
  const next = stops[stops.indexOf(document.activeElement as HTMLElement) + steps]
  if (!next) return
  event.preventDefault()
  next.focus()
}
