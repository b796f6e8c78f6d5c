// tsumiki predict: writes a run's predictions for a new file as CSV.
import { defineCommand, exitCodes } from '../command.ts'
import { count } from '../numbers.ts'
import { runArgument } from '../runArgument.ts'
import { showReading } from '../showReading.ts'

export default defineCommand({
  name: 'predict',
  summary: { en: 'predict new data with a trained run', ja: '学習した実行で新しいデータを予測する' },
  arguments: [runArgument],
  options: [
    {
      flags: '--data <PATH>',
      required: true,
      text: { en: 'the new data; it needs no label', ja: '新しいデータ（ラベルは不要）' },
    },
    { flags: '--out <FILE.csv>', required: true, text: { en: 'the CSV to write', ja: '書き出す CSV' } },
  ],
  examples: ['predict calm-otter --data new-flowers.csv --out predictions.csv'],
  async run(terminal, { run, data, out }) {
    const { findRun } = await import('../../runs/find.ts')
    const { predictRun } = await import('../../evaluation/predictRun.ts')
    const { notices, ...predicted } = await showReading(terminal, async () =>
      predictRun(await findRun(run), { data, out }),
    )
    if (!terminal.json) terminal.note(...notices)
    terminal.result({ ...predicted, notices: notices.map((notice) => terminal.words(notice)) }, () => [
      {
        en: `Wrote the predictions for ${count(predicted.count)} samples to ${out}.`,
        ja: `${count(predicted.count)} 件の予測を ${out} に書き出しました。`,
      },
    ])
    return exitCodes.done
  },
})
