// Training settings that are out of range.
import type { Problem } from '../network/problem.ts'
import type { Fields } from '../schema/index.ts'
import type { TrainingDocument } from './document.ts'
import { earlyStoppingFields, trainingFields } from './settings.ts'

export function trainingProblems(training: TrainingDocument): Problem[] {
  const { earlyStopping } = training
  return [
    ...outOfRange(trainingFields, { ...training }, 'training'),
    ...(earlyStopping && earlyStopping.type !== 'none'
      ? outOfRange(earlyStoppingFields, { ...earlyStopping }, 'training.earlyStopping')
      : []),
  ]
}

/** Fields of absent settings are passed over. `path`: where the settings stand in the project. */
function outOfRange(fields: Fields, settings: Readonly<Record<string, unknown>>, path: string): Problem[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const value = settings[name]
    const text = value === undefined ? undefined : field.check(value)
    if (!text) return []
    return {
      severity: 'error',
      code: 'setting',
      path: `${path}.${name}`,
      text: { en: `Training: ${field.label.en} ${text.en}`, ja: `学習の設定「${field.label.ja}」: ${text.ja}` },
      fixes: [
        {
          label: { en: `Set it to ${field.default}`, ja: `${field.default} にする` },
          edits: [],
          settings: [{ path: `${path}.${name}`, value: field.default }],
        },
      ],
    } satisfies Problem
  })
}
