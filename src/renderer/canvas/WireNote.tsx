// While a wire is dragged: why it cannot be, or what has to be mended then.
import { useConnection } from '@xyflow/react'
import { useMemo } from 'react'
import { useNetwork } from '../design/analysis.ts'
import { useWords } from '../i18n/index.ts'
import styles from './canvas.module.css'
import { judge, type Verdict } from './refusal.ts'

export function WireNote() {
  const { words, say } = useWords('design')
  const network = useNetwork()
  const start = useConnection(({ fromHandle }) => fromHandle && `${fromHandle.nodeId} ${fromHandle.id}`)
  const end = useConnection(({ toHandle }) => toHandle && `${toHandle.nodeId} ${toHandle.id}`)
  const verdict = useMemo(() => network && start && end && verdictOn(network, start, end), [network, start, end])
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

function verdictOn(network: Parameters<typeof judge>[0], start: string, end: string): Verdict {
  const [[a, portA], [b, portB]] = [start.split(' '), end.split(' ')]
  return portA === 'out'
    ? judge(network, { from: a, to: b, port: portB })
    : judge(network, { from: b, to: a, port: portA })
}
