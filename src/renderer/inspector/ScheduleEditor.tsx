// How the learning rate changes while training: the kind of schedule, and its properties.
import { NativeSelect, Text } from '@mantine/core'
import type { OptimizerDocument } from '../../shared/project/document.ts'
import { scheduleProperties } from '../../shared/schedules/factor.ts'
import { findSchedule, scheduleTypes } from '../../shared/schedules/registry.ts'
import { useWords } from '../i18n/index.ts'
import { textOf } from '../i18n/textOf.ts'
import { FieldList } from './FieldList.tsx'
import { changeOptimizer } from './optimizerActions.ts'
import { Section } from './Section.tsx'

const NO_SCHEDULE = ''

export function ScheduleEditor({ optimizer }: { optimizer: OptimizerDocument }) {
  const { words, language } = useWords('design')
  const { type: scheduleType = NO_SCHEDULE, ...scheduled } = optimizer.schedule ?? {}
  const schedule = findSchedule(scheduleType)
  return (
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
          changeOptimizer(textOf('design', 'schedule'), ({ schedule: _, ...rest }) =>
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
              changeOptimizer(
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
  )
}
