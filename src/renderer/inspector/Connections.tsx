// What feeds the block, to be changed without a mouse as well.
import { NativeSelect } from '@mantine/core'
import { useMemo } from 'react'
import { findLayer } from '../../shared/layers/registry.ts'
import { inputIndex, type NodeDocument } from '../../shared/network/document.ts'
import { portsOfNode } from '../canvas/ports.ts'
import { reachable } from '../canvas/refusal.ts'
import { useNetwork } from '../design/analysis.ts'
import { connect, disconnect } from '../design/wireActions.ts'
import { useWords } from '../i18n/index.ts'
import { useProject } from '../store/project.ts'
import { Section } from './Section.tsx'

const NOTHING = ''

export function Connections({ node }: { node: NodeDocument }) {
  const { words } = useWords('design')
  const network = useNetwork()!
  const wired = network.edges.filter(({ to }) => to.node === node.id)
  const networks = useProject(({ document }) => document!.networks)
  const ports = portsOfNode(
    node,
    wired.map(({ to }) => to.port),
    networks,
  ).filter(({ side }) => side !== 'bottom')
  const possible = useMemo(() => {
    const after = reachable(network, node.id)
    return network.nodes.filter(({ id, type }) => !after.has(id) && findLayer(type)?.terminal !== 'annotation')
  }, [network, node.id])
  if (ports.length === 0) return null
  return (
    <Section title={words('inputs')}>
      {ports.map(({ id: port, name }) => {
        const edge = wired.find(({ to }) => to.port === port)
        const index = inputIndex(port)
        const label = index === undefined ? words('target') : (name ?? words('inputNumber', { number: index + 1 }))
        return (
          <NativeSelect
            key={port}
            size="xs"
            label={label}
            value={edge?.from.node ?? NOTHING}
            data={[
              { value: NOTHING, label: words(port === 'target' ? 'fromData' : 'notConnected') },
              ...possible.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={({ currentTarget: { value } }) => {
              if (value !== NOTHING) connect(value, node.id, port)
              else if (edge) disconnect([edge])
            }}
          />
        )
      })}
    </Section>
  )
}
