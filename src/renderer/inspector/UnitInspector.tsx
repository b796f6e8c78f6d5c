// A unit: its name, the network that it stands for and how often, its wires, shapes and costs.
import { Box, Button, Group, Text } from '@mantine/core'
import { IconPackage } from '@tabler/icons-react'
import type { NodeDocument } from '../../shared/network/document.ts'
import { networkOf, usesOf } from '../../shared/network/units.ts'
import { formatShape } from '../../shared/tensor/shape.ts'
import { useAnalysis } from '../design/analysis.ts'
import { openUnit, separateUnit, ungroupSelection } from '../design/units.ts'
import { useWords } from '../i18n/index.ts'
import { useProject } from '../store/project.ts'
import { BlockProblems } from './BlockProblems.tsx'
import { Connections } from './Connections.tsx'
import { Draft } from './Draft.tsx'
import { Facts } from './Facts.tsx'
import { formatCount } from './formatCount.ts'
import { NAME_FIELD, takeName } from './nameField.ts'
import { Section } from './Section.tsx'

export function UnitInspector({ node }: { node: NodeDocument }) {
  const { words, language } = useWords('design')
  const networks = useProject(({ document }) => document!.networks)
  const shape = useAnalysis().inferred.shapes.get(node.id)
  const inner = networkOf(networks, node)
  const uses = inner ? usesOf(networks, inner.name).length : 0
  return (
    <>
      <Box p="md">
        <Group gap={8} mb={4} wrap="nowrap">
          <IconPackage size={18} color="var(--accent)" aria-hidden />
          <Text component="h2" fw={600} m={0}>
            {words('unit.name')}
          </Text>
        </Group>
        <Text size="sm" c="dimmed" mb={12}>
          {words('unit.summary')}
        </Text>
        <Draft id={NAME_FIELD} label={words('name')} value={node.name} take={(name) => takeName(node, name)} />
      </Box>
      <BlockProblems id={node.id} />
      <Section title={words('unit.inside')}>
        {inner && (
          <Text size="sm">
            {words('unit.standsFor', { network: inner.name, count: inner.nodes.length })}{' '}
            {uses > 1 && words('unit.uses', { count: uses })}
          </Text>
        )}
        <Group gap={6}>
          <Button size="compact-sm" variant="light" disabled={!inner} onClick={() => openUnit(node.id)}>
            {words('action.open')}
          </Button>
          <Button size="compact-sm" variant="default" disabled={!inner} onClick={ungroupSelection}>
            {words('action.ungroup')}
          </Button>
          {uses > 1 && (
            <Button size="compact-sm" variant="default" onClick={() => separateUnit(node.id)}>
              {words('unit.separate')}
            </Button>
          )}
        </Group>
      </Section>
      {shape && (
        <Section title={words('shapes')}>
          <Facts
            facts={[
              [words('fact.input'), shape.inputs.map(formatShape).join(', ')],
              [words('fact.output'), formatShape(shape.output)],
              [words('fact.parameters'), formatCount(shape.parameters, language)],
              [words('fact.multiplyAdds'), formatCount(shape.multiplyAdds, language)],
            ]}
          />
        </Section>
      )}
      <Connections node={node} />
    </>
  )
}
