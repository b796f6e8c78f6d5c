// How the project is trained: optimiser, schedule, epochs, batches, when to stop, where.
import { NativeSelect } from '@mantine/core'
import type { TrainingDocument } from '../../shared/project/document.ts'
import { earlyStoppingFields, trainingFields } from '../../shared/project/settings.ts'
import { deviceKinds } from '../../shared/training/devices.ts'
import { useWords } from '../i18n/index.ts'
import { textOf } from '../i18n/textOf.ts'
import { changeProject, useProject } from '../store/project.ts'
import { FieldEditor } from './FieldEditor.tsx'
import { OptimizerEditor } from './OptimizerEditor.tsx'
import { Section } from './Section.tsx'
import { changeSetting } from './setting.ts'

const stopping = ['none', 'bestLoss', 'bestMetric', 'risingLoss'] as const
const shownFields = ['epochs', 'batchSize', 'seed'] as const

export function TrainingInspector() {
  const { words } = useWords('design')
  const training = useProject(({ document }) => document!.training)
  const { earlyStopping, device = 'auto', classWeights = 'none' } = training
  return (
    <>
      <OptimizerEditor />
      <Section title={words('training')}>
        {shownFields.map((name) => (
          <FieldEditor
            key={name}
            field={trainingFields[name]}
            value={training[name]}
            change={(value) => changeSetting(trainingFields[name].label, `training.${name}`, value)}
          />
        ))}
        <NativeSelect
          size="xs"
          label={words('earlyStopping')}
          value={earlyStopping?.type ?? 'none'}
          data={stopping.map((type) => ({ value: type, label: words(`stopping.${type}`) }))}
          onChange={({ currentTarget: { value } }) =>
            stopEarly(value as (typeof stopping)[number], earlyStopping?.epochs ?? earlyStoppingFields.epochs.default)
          }
        />
        {earlyStopping && earlyStopping.type !== 'none' && (
          <FieldEditor
            field={earlyStoppingFields.epochs}
            value={earlyStopping.epochs}
            change={(value) => changeSetting(earlyStoppingFields.epochs.label, 'training.earlyStopping.epochs', value)}
          />
        )}
        <NativeSelect
          size="xs"
          label={words('classWeights')}
          value={classWeights}
          data={(['none', 'balanced'] as const).map((kind) => ({
            value: kind,
            label: words(`classWeightsAre.${kind}`),
          }))}
          onChange={({ currentTarget: { value } }) =>
            changeSetting(textOf('design', 'classWeights'), 'training.classWeights', value)
          }
        />
        <NativeSelect
          size="xs"
          label={words('device')}
          value={device}
          data={['auto', ...deviceKinds].map((kind) => ({ value: kind, label: words(`devices.${kind}`) }))}
          onChange={({ currentTarget: { value } }) =>
            changeSetting(textOf('design', 'device'), 'training.device', value)
          }
        />
      </Section>
    </>
  )

  function stopEarly(type: (typeof stopping)[number], epochs: number): void {
    const label = textOf('design', 'step.setting', { setting: textOf('design', 'earlyStopping') })
    changeProject(label, (document) => {
      const { earlyStopping: _, ...rest } = document.training
      const next: TrainingDocument = type === 'none' ? rest : { ...rest, earlyStopping: { type, epochs } }
      return { ...document, training: next }
    })
  }
}
