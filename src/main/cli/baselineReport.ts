// A model's errors on a time series beside those of rules that need no training, and which is better.
import type { NumberReport } from '../../shared/evaluation/numbers.ts'
import type { Ratio } from '../../shared/evaluation/ratio.ts'
import type { BaselineReport } from '../../shared/evaluation/types.ts'
import type { Text } from '../../shared/text.ts'
import { measure } from './numbers.ts'
import { table } from './table.ts'
import type { Terminal } from './terminal.ts'

/** Empty where there are no such rules. In the data's own units; of the first number where there are several. */
export function baselineLines(
  terminal: Terminal,
  [model]: readonly NumberReport[],
  baselines: readonly BaselineReport[] = [],
): string[] {
  if (baselines.length === 0) return []
  const titles: Text[] = [
    { en: 'compared with simple rules', ja: '単純な規則との比較' },
    { en: 'MAE', ja: 'MAE' },
    { en: 'RMSE', ja: 'RMSE' },
  ]
  const own: Text = { en: 'this model', ja: 'このモデル' }
  const rows: [Text, NumberReport][] = [[own, model], ...baselines.map(named)]
  const best = Math.min(...baselines.map(({ numbers }) => numbers[0].rmse ?? Number.POSITIVE_INFINITY))
  return [
    '',
    ...table(
      titles.map((title, i) => ({ title: terminal.words(title), side: i ? 'right' : 'left' })),
      rows.map(([name, { mae, rmse }]) => [terminal.words(name), measure(mae), measure(rmse)]),
    ),
    '',
    terminal.words(verdict(model.rmse, best)),
  ]
}

function named({ rule, numbers }: BaselineReport): [Text, NumberReport] {
  if (rule.kind === 'persistence') return [{ en: 'the last value stays', ja: '直前の値のまま' }, numbers[0]]
  const { rows } = rule
  return [{ en: `as ${rows} rows before (last season)`, ja: `${rows} 行前（前の季節）と同じ` }, numbers[0]]
}

function verdict(model: Ratio, simple: number): Text {
  const shown = `${measure(model)} < ${measure(simple)}`
  if (model !== null && model < simple)
    return {
      en: `The model is better than the best simple rule (RMSE ${shown}).`,
      ja: `このモデルは最も良い単純な規則より正確です（RMSE ${shown}）。`,
    }
  return {
    en: `The model is no better than a simple rule (RMSE ${measure(model)}, the rule ${measure(simple)}). Longer windows, more data or more training may help.`,
    ja: `このモデルは単純な規則より正確ではありません（RMSE ${measure(model)}、規則は ${measure(simple)}）。窓を長くする、データや学習を増やすなどを試してください。`,
  }
}
