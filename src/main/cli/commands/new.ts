// tsumiki new: makes a project from a template, fitted to the user's data.
import { basename, dirname, resolve } from 'node:path'
import type { Text } from '../../../shared/text.ts'
import { defineCommand, exitCodes } from '../command.ts'
import { toType } from '../invocation.ts'
import { count } from '../numbers.ts'
import { seriesOf, seriesOptions } from '../seriesOptions.ts'
import { showReading } from '../showReading.ts'
import { badCellsOption, splitOf, splitOptions, withParts } from '../splitOptions.ts'

export default defineCommand({
  name: 'new',
  summary: {
    en: 'make a project from a template and your data',
    ja: 'テンプレートと自分のデータからプロジェクトを作る',
  },
  arguments: [{ name: 'FILE', text: { en: 'the project to make (.tsumiki)', ja: '作るプロジェクト（.tsumiki）' } }],
  options: [
    {
      flags: '--template <NAME>',
      required: true,
      text: {
        en: 'what to start from: autoencoder, cnn, films, forecast, lenet, logistic-regression, mlp, playground, regression-mlp, resnet20, sounds, text-classifier',
        ja: '元にするもの: autoencoder, cnn, films, forecast, lenet, logistic-regression, mlp, playground, regression-mlp, resnet20, sounds, text-classifier',
      },
    },
    {
      flags: '--data <PATH>',
      text: {
        en: 'CSV, TSV or XLSX, NPY or NPZ, IDX pictures, WAV, a folder with one folder of pictures or sounds per class, a ZIP of these, or generate:NAME,count=N,…; left out: the template’s sample data',
        ja: 'CSV・TSV・XLSX、NPY・NPZ、IDX の画像、WAV、クラスごとに画像や音声を分けたフォルダー、その ZIP、または generate:名前,count=N,…（省くとテンプレートのサンプルデータ）',
      },
    },
    { flags: '--label <COLUMN>', text: { en: 'the column to predict', ja: '予測する列' } },
    { flags: '--sheet <NAME>', text: { en: 'the sheet of a workbook', ja: 'ブックの中のシート' } },
    badCellsOption,
    ...splitOptions,
    ...seriesOptions,
  ],
  examples: [
    'new iris.tsumiki --template mlp --data iris.csv --label species',
    'new flights.tsumiki --template forecast --data flights.csv --windows 12',
    'new spiral.tsumiki --template playground --data generate:spiral,noise=0,count=1000,seed=1',
  ],
  async run(terminal, values) {
    const { file, template, data, label } = values
    const [series, split] = [seriesOf(values), splitOf(values)]
    const { dataSource } = await import('../dataSource.ts')
    const { suggest } = await import('../../data/index.ts')
    const { createProject } = await import('../../projects/create.ts')
    const { saveNewProject } = await import('../../projects/files.ts')
    const proposal =
      data &&
      (await showReading(terminal, () =>
        suggest(withParts(dataSource(data, file), file, values), dirname(resolve(file)), {
          label,
          series,
          split,
          badCells: values.badCells,
          sheet: values.sheet,
        }),
      ))
    const project = await createProject({ template, name: basename(file).replace(/\.tsumiki$/i, ''), data: proposal })
    await saveNewProject(file, project)
    const { count: samples, task, outputs, notices = [] } = proposal?.summary ?? {}
    const sentences = notices.map((notice: Text) => terminal.words(notice))
    if (!terminal.json) terminal.note(...sentences)
    const train = toType('train', file)
    terminal.result({ file: resolve(file), template, samples, task, outputs, notices: sentences }, () => [
      {
        en: `Made ${file} from the template '${template}', ${samples ? `fitted to ${count(samples)} samples` : 'with its sample data'}.`,
        ja: `テンプレート '${template}' から ${file} を作りました（${samples ? `データ ${count(samples)} 件に合わせてあります` : 'サンプルデータ付き'}）。`,
      },
      { en: `Train it with: ${train}`, ja: `学習するには: ${train}` },
    ])
    return exitCodes.done
  },
})
