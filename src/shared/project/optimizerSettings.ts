// What is wrong with the settings of one optimiser, and which of them cannot be trained yet.
import { nearest } from '../network/nearest.ts'
import { type Fix, type Problem, quoted } from '../network/problem.ts'
import { findOptimizer } from '../optimizers/registry.ts'
import { scheduleProperties } from '../schedules/factor.ts'
import { findSchedule, scheduleTypes } from '../schedules/registry.ts'
import { checkFields, type Fields } from '../schema/index.ts'
import type { Text } from '../text.ts'
import type { OptimizerDocument } from './document.ts'

/** `path`: where the optimiser stands in the project. */
export function optimizerSettings(optimizer: OptimizerDocument, path: string): Problem[] {
  const label = optimizerLabel(optimizer)
  const definition = findOptimizer(optimizer.type)
  const wrong = definition
    ? fieldProblems(label, definition.properties, optimizer.properties ?? {}, `${path}.properties`)
    : []
  const { weightDecay = 0, clip, accumulate = 1 } = optimizer
  if (!(weightDecay >= 0))
    wrong.push(
      settingProblem('setting', `${path}.weightDecay`, {
        en: `${label.en}: the weight decay needs a number of at least 0, not ${weightDecay}.`,
        ja: `${label.ja}: 重み減衰は 0 以上の数値にしてください（今は ${weightDecay}）。`,
      }),
    )
  if (clip && !(clip.limit > 0))
    wrong.push(
      settingProblem('setting', `${path}.clip.limit`, {
        en: `${label.en}: the limit of gradient clipping needs a number above 0, not ${clip.limit}.`,
        ja: `${label.ja}: 勾配クリッピングの上限は 0 より大きい数値にしてください（今は ${clip.limit}）。`,
      }),
    )
  if (accumulate !== 1)
    wrong.push(
      settingProblem('notTrainedYet', `${path}.accumulate`, {
        en: `${label.en}: adding up the gradients of ${accumulate} steps cannot be trained by this version yet. Take 'accumulate' out, or make the batch larger.`,
        ja: `${label.ja}: 勾配を ${accumulate} ステップ分ためる設定（accumulate）は、このバージョンではまだ学習できません。取り除くか、バッチサイズを大きくしてください。`,
      }),
    )
  return [...wrong, ...scheduleProblems(optimizer, label, `${path}.schedule`)]
}

function scheduleProblems({ schedule }: OptimizerDocument, label: Text, path: string): Problem[] {
  if (!schedule) return []
  const { type, ...given } = schedule
  const definition = findSchedule(type)
  if (definition) return fieldProblems(label, scheduleProperties(definition), given, path)
  const names = scheduleTypes()
    .map((known) => known.type)
    .sort()
  const list = quoted(names)
  const text = {
    en: `${label.en}: there is no learning-rate schedule '${type}'. Choose one of ${list.en}.`,
    ja: `${label.ja}: 学習率スケジュール「${type}」はありません。${list.ja}から選んでください。`,
  }
  return [settingProblem('unknownSchedule', `${path}.type`, text, replacement(`${path}.type`, type, names))]
}

function fieldProblems(label: Text, fields: Fields, given: Readonly<Record<string, unknown>>, path: string) {
  return checkFields(fields, given).map(({ name, text }) => {
    const field = Object.hasOwn(fields, name) ? fields[name].label : undefined
    return settingProblem('setting', `${path}.${name}`, {
      en: `${label.en}: ${field ? `${field.en} ` : ''}${text.en}`,
      ja: `${label.ja}${field ? `の「${field.ja}」` : ''}: ${text.ja}`,
    })
  })
}

/** The name that was probably meant, or the only one there is. */
export function replacement(path: string, given: string, names: readonly string[]): Fix[] {
  const meant = names.length === 1 ? names[0] : nearest(given, names)
  if (meant === undefined) return []
  return [{ label: { en: `Use '${meant}'`, ja: `「${meant}」を使う` }, edits: [], settings: [{ path, value: meant }] }]
}

export function optimizerLabel({ name }: OptimizerDocument): Text {
  return { en: `Optimiser '${name}'`, ja: `最適化手法「${name}」` }
}

export function settingProblem(code: string, path: string, text: Text, fixes: Fix[] = []): Problem {
  return { severity: 'error', code, path, text, fixes }
}
