// The optimiser: its kind and properties, what it minimises and learns from.
import { Button, NativeSelect } from '@mantine/core'
import { findOptimizer, optimizerTypes } from '../../shared/optimizers/registry.ts'
import { useWords } from '../i18n/index.ts'
import { textOf } from '../i18n/textOf.ts'
import { useProject } from '../store/project.ts'
import { FieldList } from './FieldList.tsx'
import { addOptimizer, changeOptimizer, keptProperties, withValue } from './optimizerActions.ts'
import { ScheduleEditor } from './ScheduleEditor.tsx'
import { Section } from './Section.tsx'

export function OptimizerEditor() {
  const { words, language } = useWords('design')
  const optimizer = useProject(({ document }) => document!.optimizers[0])
  const networks = useProject(({ document }) => document!.networks)
  const datasets = useProject(({ document }) => document!.datasets)
  if (!optimizer)
    return (
      <Section title={words('optimizer')}>
        <Button size="xs" variant="light" onClick={() => addOptimizer()}>
          {words('addOptimizer')}
        </Button>
      </Section>
    )
  const definition = findOptimizer(optimizer.type)
  return (
    <>
      <Section title={words('optimizer')}>
        <NativeSelect
          size="xs"
          label={words('optimizerType')}
          description={definition?.text[language].summary}
          value={optimizer.type}
          data={optimizerTypes().map(({ type, text }) => ({ value: type, label: text[language].name }))}
          onChange={({ currentTarget: { value } }) =>
            changeOptimizer(textOf('design', 'optimizerType'), ({ properties, ...rest }) => ({
              ...rest,
              type: value,
              ...keptProperties(value, properties),
            }))
          }
        />
        <FieldList
          fields={definition?.properties ?? {}}
          values={optimizer.properties ?? {}}
          change={(name, value) =>
            changeOptimizer(
              definition?.properties[name].label ?? textOf('design', 'optimizer'),
              ({ properties, ...rest }) => ({ ...rest, ...withValue(properties, name, value) }),
              `optimizer ${name}`,
            )
          }
        />
        {networks.length > 1 && (
          <NativeSelect
            size="xs"
            label={words('minimises')}
            value={optimizer.network}
            data={networks.map(({ name }) => name)}
            onChange={({ currentTarget: { value } }) =>
              changeOptimizer(textOf('design', 'minimises'), (before) => ({ ...before, network: value }))
            }
          />
        )}
        {datasets.length > 1 && (
          <NativeSelect
            size="xs"
            label={words('learnsFrom')}
            value={optimizer.dataset}
            data={datasets.map(({ name }) => name)}
            onChange={({ currentTarget: { value } }) =>
              changeOptimizer(textOf('design', 'learnsFrom'), (before) => ({ ...before, dataset: value }))
            }
          />
        )}
      </Section>
      <ScheduleEditor optimizer={optimizer} />
    </>
  )
}
