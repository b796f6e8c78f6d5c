// One export on its way: what came of it, or why it cannot be.
import { useState } from 'react'
import type { Answer, Asked } from '../../shared/protocol/index.ts'
import type { Text } from '../../shared/text.ts'
import { EngineError, engine } from '../engine/connection.ts'
import { tellError } from '../store/messages.ts'

export type Exported = Answer<'export.run'>

export type ExportState =
  | { state: 'ready' }
  | { state: 'busy' }
  | { state: 'done'; exported: Exported }
  | { state: 'refused'; text: Text }

export function useExport() {
  const [state, setState] = useState<ExportState>({ state: 'ready' })
  const start = async (wish: Asked<'export.run'>): Promise<void> => {
    setState({ state: 'busy' })
    try {
      setState({ state: 'done', exported: await engine.ask('export.run', wish) })
    } catch (error) {
      setState(error instanceof EngineError ? { state: 'refused', text: error.text } : { state: 'ready' })
      if (!(error instanceof EngineError)) tellError(error)
    }
  }
  return { state, start }
}
