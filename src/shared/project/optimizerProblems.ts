// What is wrong with a project's optimisers and with what they name.
import { type Problem, quoted } from '../network/problem.ts'
import { optimizerTypes } from '../optimizers/registry.ts'
import type { Text } from '../text.ts'
import type { OptimizerDocument, ProjectDocument } from './document.ts'
import { optimizerLabel, optimizerSettings, replacement, settingProblem } from './optimizerSettings.ts'

export function optimizerProblems(project: ProjectDocument): Problem[] {
  const { optimizers } = project
  if (optimizers.length === 0) return [noOptimizer(project)]
  return optimizers.flatMap((optimizer, i) => [
    ...(i > 0 ? [severalOptimizers(optimizer, i, optimizers[0])] : []),
    ...references(project, optimizer, i),
    ...optimizerSettings(optimizer, `optimizers.${i}`),
    ...trainedBlocks(project, optimizer, i),
  ])
}

function noOptimizer({ networks }: ProjectDocument): Problem {
  const name = networks[0]?.name ?? 'Main'
  return settingProblem('noOptimizer', 'optimizers', {
    en: `The project has no optimiser, so nothing is trained. Add one that minimises the network '${name}', such as adam.`,
    ja: `プロジェクトに最適化手法がないため、学習できません。ネットワーク「${name}」を最小化するもの（adam など）を追加してください。`,
  })
}

function severalOptimizers({ name }: OptimizerDocument, i: number, first: OptimizerDocument): Problem {
  return settingProblem('notTrainedYet', `optimizers.${i}`, {
    en: `Optimiser '${name}': this version trains with one optimiser, '${first.name}'. Take the others out of the project.`,
    ja: `最適化手法「${name}」: このバージョンで使える最適化手法は1つ（「${first.name}」）です。ほかは取り除いてください。`,
  })
}

function references(project: ProjectDocument, optimizer: OptimizerDocument, i: number): Problem[] {
  const label = optimizerLabel(optimizer)
  const unknown = (key: 'network' | 'dataset' | 'type', names: readonly string[], what: Text): Problem[] => {
    const given = optimizer[key]
    if (names.includes(given)) return []
    const list = quoted(names, 30)
    const path = `optimizers.${i}.${key}`
    const text = {
      en: `${label.en}: there is no ${what.en} '${given}'. ${list.en ? `Choose one of ${list.en}.` : `The project has none.`}`,
      ja: `${label.ja}: ${what.ja}「${given}」はありません。${list.ja ? `${list.ja}から選んでください。` : 'プロジェクトに1つもありません。'}`,
    }
    return [
      settingProblem(`unknown${key[0].toUpperCase()}${key.slice(1)}`, path, text, replacement(path, given, names)),
    ]
  }
  const types = optimizerTypes().map(({ type }) => type)
  return [
    ...unknown(
      'network',
      project.networks.map(({ name }) => name),
      { en: 'network', ja: 'ネットワーク' },
    ),
    ...unknown(
      'dataset',
      project.datasets.map(({ name }) => name),
      { en: 'dataset', ja: 'データセット' },
    ),
    ...unknown('type', types.sort(), { en: 'optimiser of the type', ja: '最適化手法' }),
  ]
}

function trainedBlocks({ networks }: ProjectDocument, optimizer: OptimizerDocument, i: number): Problem[] {
  const network = networks.find(({ name }) => name === optimizer.network)
  const absent = (optimizer.trains ?? []).filter(
    (id) => network && !network.nodes.some((node) => node.id === id.split('/')[0]),
  )
  if (absent.length === 0) return []
  const label = optimizerLabel(optimizer)
  const list = quoted(absent)
  return [
    settingProblem('unknownTrained', `optimizers.${i}.trains`, {
      en: `${label.en}: it is to train ${list.en}, but the network has no block with such an id. Correct the list 'trains', or take it out to train all blocks.`,
      ja: `${label.ja}: 学習対象の${list.ja}という id のブロックがネットワークにありません。trains の一覧を直すか、取り除いてすべてのブロックを学習させてください。`,
    }),
  ]
}
