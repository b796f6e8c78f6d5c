// tsumiki export: writes a run's model in another format, loads it again and compares its predictions with ours.
import { basename } from 'node:path'
import { defineCommand, exitCodes } from '../command.ts'
import { runArgument } from '../runArgument.ts'

export default defineCommand({
  name: 'export',
  summary: {
    en: 'take the trained model away; it is loaded again and compared',
    ja: '学習したモデルを書き出す（読み直して予測を比べる）',
  },
  arguments: [runArgument],
  options: [
    { flags: '--format <NAME>', required: true, text: { en: 'onnx or tfjs', ja: 'onnx または tfjs' } },
    { flags: '--out <DIR>', required: true, text: { en: 'the folder to write', ja: '書き出すフォルダー' } },
  ],
  examples: ['export calm-otter --format onnx --out model'],
  async run(terminal, { run, format, out }) {
    const { findRun } = await import('../../runs/find.ts')
    const { exportRun } = await import('../../exporters/index.ts')
    const exported = await exportRun(await findRun(run), format, out)
    const { files, maxDifference } = exported
    const names = files.map((file) => basename(file))
    const difference = maxDifference === 0 ? '0' : maxDifference.toExponential(1)
    terminal.result(exported, () => [
      { en: `Wrote to ${out}: ${names.join(', ')}`, ja: `${out} に書き出しました: ${names.join('、')}` },
      {
        en: `Loaded again, it predicts the same: the largest difference is ${difference}.`,
        ja: `読み直して、同じ予測になることを確かめました（最大の差 ${difference}）。`,
      },
    ])
    return exitCodes.done
  },
})
