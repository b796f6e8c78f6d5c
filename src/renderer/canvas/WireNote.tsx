// While a wire is dragged: why it cannot be, or what has to be mended then.
import { useConnection } from '@xyflow/react'
import { useMemo } from 'react'
import type { NetworkDocument } from '../../shared/network/document.ts'
import { useNetwork } from '../design/analysis.ts'
import { useWords } from '../i18n/index.ts'
import { useProject } from '../store/project.ts'
import styles from './canvas.module.css'
import { withoutReconnecting } from './reconnecting.ts'
import { judge, type Verdict } from './refusal.ts'

export function WireNote() {
  const { words, say } = useWords('design')
  const network = useNetwork()
  const start = useConnection(({ fromHandle }) => fromHandle && `${fromHandle.nodeId} ${fromHandle.id}`)
  const end = useConnection(({ toHandle }) => toHandle && `${toHandle.nodeId} ${toHandle.id}`)
  const networks = useProject(({ document }) => document?.networks)
  const verdict = useMemo(
    () => network && networks && start && end && verdictOn(withoutReconnecting(network), networks, start, end),
    [network, networks, start, end],
  )
  if (!verdict || verdict.kind === 'fits') return null
  const text =
    verdict.kind === 'refused'
      ? words(`refusal.${verdict.reason}`)
      : verdict.kind === 'unfit'
        ? words('unfit', { problem: say(verdict.text) })
        : words('replaces', { block: verdict.block })
  return (
    <div role="status" className={`${styles.wireNote} ${styles[verdict.kind]}`}>
      {text}
    </div>
  )
}

function verdictOn(network: NetworkDocument, networks: NetworkDocument[], start: string, end: string): Verdict {
  const [[a, portA], [b, portB]] = [start.split(' '), end.split(' ')]
  return portA === 'out'
    ? judge(network, { from: a, to: b, port: portB }, networks)
    : judge(network, { from: b, to: a, port: portA }, networks)
}
