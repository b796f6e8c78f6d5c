// One block: its name, what it does, its settings, weights, wires, shapes and costs.
import { Box, Group, Text } from '@mantine/core'
import { findLayer } from '../../shared/layers/registry.ts'
import type { NodeDocument } from '../../shared/network/document.ts'
import { formatShape } from '../../shared/tensor/shape.ts'
import { useAnalysis } from '../design/analysis.ts'
import { changeBy } from '../design/change.ts'
import { useWords } from '../i18n/index.ts'
import { textOf } from '../i18n/textOf.ts'
import { categoryColor, categoryIcons } from '../palette/categories.ts'
import { BlockProblems } from './BlockProblems.tsx'
import { Connections } from './Connections.tsx'
import { Draft } from './Draft.tsx'
import { Facts } from './Facts.tsx'
import { FieldList } from './FieldList.tsx'
import { formatCount } from './formatCount.ts'
import styles from './inspector.module.css'
import { NAME_FIELD, takeName } from './nameField.ts'
import { Section } from './Section.tsx'
import { Variants } from './Variants.tsx'
import { WeightEditors } from './WeightEditors.tsx'

export function BlockInspector({ node }: { node: NodeDocument }) {
  const { words, language } = useWords('design')
  const { inferred } = useAnalysis()
  const layer = findLayer(node.type)
  const shape = inferred.shapes.get(node.id)
  const Icon = layer && categoryIcons[layer.category]
  const properties = layer?.properties ?? {}
  const facts: [string, string][] = shape
    ? [
        ...(shape.inputs.length
          ? [[words('fact.input'), shape.inputs.map(formatShape).join(', ')] as [string, string]]
          : []),
        [words('fact.output'), formatShape(shape.output)],
        [words('fact.parameters'), formatCount(shape.parameters, language)],
        [words('fact.multiplyAdds'), formatCount(shape.multiplyAdds, language)],
      ]
    : []
  return (
    <>
      <Box p="md">
        <Group gap={8} mb={4} wrap="nowrap">
          {Icon && <Icon size={18} color={categoryColor(layer.category)} aria-hidden />}
          <Text component="h2" fw={600} m={0}>
            {layer?.text[language].name ?? words('unknownKind')}
          </Text>
        </Group>
        <Text size="sm" c="dimmed" mb={layer?.formula ? 8 : 12}>
          {layer?.text[language].summary}
        </Text>
        {layer?.formula && <div className={styles.formula}>{layer.formula}</div>}
        <Box mt="sm">
          <Draft id={NAME_FIELD} label={words('name')} value={node.name} take={(name) => takeName(node, name)} />
        </Box>
      </Box>
      <BlockProblems id={node.id} />
      {layer?.trainingOnly && layer.category === 'augmentation' && shape && <Variants key={node.id} node={node.id} />}
      {Object.keys(properties).length > 0 && (
        <Section title={words('settings')}>
          <FieldList
            fields={properties}
            values={node.properties ?? {}}
            change={(property, value) =>
              changeBy(
                textOf('design', 'step.property', { property: properties[property].label, block: node.name }),
                [{ kind: 'setProperty', node: node.id, property, value }],
                undefined,
                `${node.id} ${property}`,
              )
            }
          />
        </Section>
      )}
      {facts.length > 0 && layer?.terminal !== 'annotation' && (
        <Section title={words('shapes')}>
          <Facts facts={facts} />
        </Section>
      )}
      <Connections node={node} />
      <WeightEditors node={node} />
    </>
  )
}
