// The optimiser: its kind, its properties, the schedule of its learning rate.
import { Button, NativeSelect, Text } from '@mantine/core'
import { findOptimizer, optimizerTypes } from '../../shared/optimizers/registry.ts'
import type { OptimizerDocument } from '../../shared/project/document.ts'
import { scheduleProperties } from '../../shared/schedules/factor.ts'
import { findSchedule, scheduleTypes } from '../../shared/schedules/registry.ts'
import { useWords } from '../i18n/index.ts'
import { textOf } from '../i18n/textOf.ts'
import { changeProject, useProject } from '../store/project.ts'
import { FieldList } from './FieldList.tsx'
import { Section } from './Section.tsx'

const NO_SCHEDULE = ''
const FIRST_CHOICE = 'adam'

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
  const { type: scheduleType = NO_SCHEDULE, ...scheduled } = optimizer.schedule ?? {}
  const schedule = findSchedule(scheduleType)
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
            change(textOf('design', 'optimizerType'), ({ properties, ...rest }) => ({
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
            change(
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
              change(textOf('design', 'minimises'), (before) => ({ ...before, network: value }))
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
              change(textOf('design', 'learnsFrom'), (before) => ({ ...before, dataset: value }))
            }
          />
        )}
      </Section>
      <Section title={words('schedule')}>
        <NativeSelect
          size="xs"
          aria-label={words('schedule')}
          value={scheduleType}
          data={[
            { value: NO_SCHEDULE, label: words('noSchedule') },
            ...scheduleTypes().map(({ type, text }) => ({ value: type, label: text[language].name })),
          ]}
          onChange={({ currentTarget: { value } }) =>
            change(textOf('design', 'schedule'), ({ schedule: _, ...rest }) =>
              value === NO_SCHEDULE ? rest : { ...rest, schedule: { type: value } },
            )
          }
        />
        {schedule && (
          <>
            <Text size="xs" c="dimmed">
              {schedule.text[language].summary}
            </Text>
            <FieldList
              fields={scheduleProperties(schedule)}
              values={scheduled}
              change={(name, value) =>
                change(
                  textOf('design', 'schedule'),
                  (before) => {
                    const { [name]: _, ...rest } = scheduled as Record<string, unknown>
                    const next = { type: scheduleType, ...rest, ...(value !== undefined && { [name]: value }) }
                    return { ...before, schedule: next }
                  },
                  `schedule ${name}`,
                )
              }
            />
          </>
        )}
      </Section>
    </>
  )
}

function change(
  setting: ReturnType<typeof textOf>,
  edit: (optimizer: OptimizerDocument) => OptimizerDocument,
  key?: string,
): void {
  changeProject(
    textOf('design', 'step.setting', { setting }),
    (document) => ({ ...document, optimizers: document.optimizers.map((each, i) => (i === 0 ? edit(each) : each)) }),
    key,
  )
}

function withValue(properties: Record<string, unknown> = {}, name: string, value: unknown) {
  const { [name]: _, ...rest } = properties
  const next = value === undefined ? rest : { ...rest, [name]: value }
  return Object.keys(next).length ? { properties: next } : {}
}

/** Those that the other optimiser has too, but for the learning rate, whose right size is its own. */
function keptProperties(type: string, properties: Record<string, unknown> = {}) {
  const known = findOptimizer(type)?.properties ?? {}
  const kept = Object.entries(properties).filter(([name]) => name !== 'learningRate' && Object.hasOwn(known, name))
  return kept.length ? { properties: Object.fromEntries(kept) } : {}
}

function addOptimizer(): void {
  changeProject(textOf('design', 'step.setting', { setting: textOf('design', 'optimizer') }), (document) => {
    const { networks, datasets } = document
    const optimizer = {
      name: 'Optimizer',
      network: networks[0]?.name ?? '',
      dataset: datasets[0]?.name ?? '',
      type: FIRST_CHOICE,
    }
    return { ...document, optimizers: [optimizer] }
  })
}
