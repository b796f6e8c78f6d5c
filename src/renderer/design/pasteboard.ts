// Cut, copy and paste through the system's clipboard, as text.
import { type Clip, clipOf, clipText, pasteEdits, readClip } from '../canvas/clipboard.ts'
import { textOf } from '../i18n/textOf.ts'
import { tell } from '../store/messages.ts'
import { useProject } from '../store/project.ts'
import { removeBlocks } from './actions.ts'
import { openNetwork } from './analysis.ts'
import { changeBy } from './change.ts'

/** What was copied here last: a shortcut that the browser gives no clipboard with takes it from here. */
let lastClip: Clip | undefined

function selectedClip(): Clip | undefined {
  const network = openNetwork()
  const { selection } = useProject.getState()
  return network && selection.length ? clipOf(network, selection) : undefined
}

export function copySelection(event: ClipboardEvent, cut: boolean): void {
  const clip = selectedClip()
  if (!clip) return
  lastClip = clip
  event.clipboardData?.setData('text/plain', clipText(clip))
  event.preventDefault()
  if (cut) removeBlocks(useProject.getState().selection, false)
}

export function pasteFrom(event: ClipboardEvent): void {
  const text = event.clipboardData?.getData('text/plain') ?? ''
  const clip = readClip(text)
  event.preventDefault()
  if (clip) paste(clip, false)
  else if (text.trim()) tell('done', textOf('design', 'notBlocks'))
}

/** With the wires that fed the originals. */
export function pasteWithInputs(): void {
  if (lastClip) paste(lastClip, true)
}

export function duplicate(): void {
  const clip = selectedClip()
  if (clip) paste(clip, false, 'duplicate')
}

function paste(clip: Clip, keepInputs: boolean, step = 'paste'): void {
  const network = openNetwork()
  if (!network) return
  const { edits, ids } = pasteEdits(network, clip, { keepInputs })
  changeBy(textOf('design', `step.${step}`, { count: ids.length }), edits)
}
