// The keyboard in the Design place. Text fields, dialogs and input methods keep their keys to themselves.
import { useEffect } from 'react'
import { openBlockMenu } from '../canvas/blockMenu.ts'
import { focusBlock, showAll } from '../canvas/camera.ts'
import { textOf } from '../i18n/textOf.ts'
import { NAME_FIELD } from '../inspector/nameField.ts'
import { PALETTE_SEARCH } from '../palette/Palette.tsx'
import { tell } from '../store/messages.ts'
import { flushSave, redo, select, undo, useProject } from '../store/project.ts'
import { removeBlocks } from './actions.ts'
import { openNetwork } from './analysis.ts'
import { ARROW_STEP, nudge } from './moveActions.ts'
import { copySelection, duplicate, pasteFrom, pasteWithInputs } from './pasteboard.ts'
import { focusInspector, goToNextRegion, leaveBlocks } from './regions.ts'
import { arrangeActions } from './selectionActions.ts'
import { useDesign } from './state.ts'
import { train } from './train.ts'
import { groupSelection, leaveUnit, openUnit, ungroupSelection } from './units.ts'
import { disconnect, edgesWithIds } from './wireActions.ts'

export function useKeys(): void {
  useEffect(() => {
    const stop = new AbortController()
    const { signal } = stop
    window.addEventListener('keydown', onKeyDown, { signal })
    window.addEventListener('copy', (event) => free(event) && copySelection(event, false), { signal })
    window.addEventListener('cut', (event) => free(event) && copySelection(event, true), { signal })
    window.addEventListener('paste', (event) => free(event) && pasteFrom(event), { signal })
    return () => stop.abort()
  }, [])
}

const TYPING =
  'input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable=true], [role=dialog], [role=menu]'

/** Whether the event is the canvas's to take. */
function free({ target }: Event): boolean {
  if (document.querySelector('[role=dialog][aria-modal=true]')) return false
  return !(target instanceof Element && target.closest(TYPING))
}

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.isComposing || event.keyCode === 229 || event.defaultPrevented) return
  const command = event.ctrlKey || event.metaKey
  // These belong to the place, wherever the focus is.
  const always = command && event.key === 'Enter' ? train : event.key === 'F6' ? goToNextRegion : undefined
  if (always && !document.querySelector('[role=dialog][aria-modal=true]')) {
    event.preventDefault()
    void always(event.shiftKey ? -1 : 1)
    return
  }
  if (!free(event)) return
  const done = command ? commandKey(event) : event.altKey ? altKey(event) : plainKey(event)
  if (done) event.preventDefault()
}

function commandKey({ key, shiftKey }: KeyboardEvent): boolean {
  switch (key.toLowerCase()) {
    case 'z':
      shiftKey ? redo() : undo()
      return true
    case 'y':
      redo()
      return true
    case 'd':
      duplicate()
      return true
    case 'a':
      select(openNetwork()?.nodes.map(({ id }) => id) ?? [])
      return true
    case 'g':
      shiftKey ? ungroupSelection() : groupSelection()
      return true
    case 's':
      void flushSave().then(() => {
        if (useProject.getState().saving === 'saved') tell('done', textOf('design', 'savedByItself'))
      })
      return true
    case 'f':
      useDesign.setState({ find: true })
      return true
    case 'v':
      if (!shiftKey) return false
      pasteWithInputs()
      return true
    default:
      return false
  }
}

/** Alt gives other letters on some keyboards: the key's place counts. */
function altKey({ code, shiftKey }: KeyboardEvent): boolean {
  const { selection } = useProject.getState()
  if (code === 'ArrowDown') return selection.length === 1 && openUnit(selection[0])
  if (code === 'ArrowUp') return leaveUnit()
  const keys = `Alt+${shiftKey ? 'Shift+' : ''}${code.replace(/^Key/, '')}`
  const action = arrangeActions.find((each) => each.keys === keys)
  action?.run(selection)
  return action !== undefined
}

function plainKey(event: KeyboardEvent): boolean {
  const { key, shiftKey, target } = event
  const { selection } = useProject.getState()
  const onButton = target instanceof Element && target.closest('button, a, [role=tab], [role=button]') !== null
  if (key in arrows && !onButton && selection.length) {
    const [x, y] = arrows[key]
    const step = shiftKey ? ARROW_STEP * 5 : ARROW_STEP
    nudge(selection, x * step, y * step)
    return true
  }
  switch (key) {
    case 'Backspace':
    case 'Delete':
      return remove(key === 'Backspace')
    case 'Enter':
      if (onButton || !selection.length) return false
      return focusInspector()
    case 'ContextMenu':
      return openBlockMenu()
    case 'F10':
      return shiftKey && openBlockMenu()
    case 'F2':
      return focusField(NAME_FIELD)
    case '/':
      return focusField(PALETTE_SEARCH)
    case '.':
      showAll()
      return true
    case '?':
      useDesign.setState({ shortcuts: true })
      return true
    case 'Escape':
      select([])
      leaveBlocks()
      useDesign.setState({ find: false, quick: undefined, selectedWires: [] })
      return true
    default:
      return false
  }
}

function remove(join: boolean): boolean {
  const { selection } = useProject.getState()
  const wires = edgesWithIds(useDesign.getState().selectedWires)
  if (selection.length) {
    const next = openNetwork()?.edges.find(({ to }) => to.node === selection[0])?.from.node
    removeBlocks(selection, join)
    // The keyboard goes on from what came before.
    if (next !== undefined && !selection.includes(next)) {
      select([next])
      focusBlock(next)
    }
  } else if (wires.length) disconnect(wires)
  useDesign.setState({ selectedWires: [] })
  return selection.length > 0 || wires.length > 0
}

function focusField(id: string): boolean {
  const field = document.getElementById(id)
  field?.focus()
  if (field instanceof HTMLInputElement) field.select()
  return field !== null
}
