// tsumiki bench: measures how fast this machine trains the benchmark networks.
import { availableParallelism } from 'node:os'
import type { Text } from '../../../shared/text.ts'
import type { BenchResult } from '../../bench/bench.ts'
import type { MachineRates } from '../../bench/rates.ts'
import { defineCommand, exitCodes } from '../command.ts'
import { count } from '../numbers.ts'
import { table } from '../table.ts'

export default defineCommand({
  name: 'bench',
  summary: {
    en: 'measure how fast this machine trains, beside TensorFlow.js and PyTorch',
    ja: 'このマシンの学習速度を、TensorFlow.js や PyTorch と並べて測る',
  },
  arguments: [
    {
      name: 'NET',
      times: '*',
      text: {
        en: 'mlp, lenet, cifar_cnn, resnet20, autoencoder; all where none is named',
        ja: 'mlp, lenet, cifar_cnn, resnet20, autoencoder（省くとすべて）',
      },
    },
  ],
  options: [
    { flags: '--backend <NAME>', choices: ['onnx', 'tfjs'], text: { en: 'what computes', ja: '計算エンジン' } },
    {
      flags: '--threads <N>',
      kind: 'count',
      text: { en: 'threads; left out: the best of 1 to all', ja: 'スレッド数（省くと 1 から全部までの最良）' },
    },
  ],
  examples: ['bench mlp lenet'],
  async run(terminal, { net: nets, backend, threads }) {
    const { runBench } = await import('../../bench/bench.ts')
    const results: BenchResult[] = []
    await runBench(nets, { backend, threads }, (result) => {
      results.push(result)
      if (terminal.json) terminal.printJson(result)
      else terminal.note(`${result.net} ${result.backend}: ${count(result.samplesPerSecond)}`)
    })
    const { measureRates } = await import('../../bench/rates.ts')
    const rates = [await measureRates(threads ?? availableParallelism())]
    if (!threads && rates[0].threads > 1) rates.unshift(await measureRates(1))
    if (terminal.json) for (const rate of rates) terminal.printJson(rate)
    if (terminal.json) return exitCodes.done
    const right = { side: 'right' } as const
    terminal.print(
      ...table(
        [
          { title: terminal.words({ en: 'network', ja: 'ネットワーク' }) },
          { title: terminal.words({ en: 'batch', ja: 'バッチ' }), ...right },
          { title: terminal.words({ en: 'backend', ja: 'エンジン' }) },
          { title: terminal.words({ en: 'threads', ja: 'スレッド' }), ...right },
          { title: terminal.words({ en: 'samples/s', ja: '件/秒' }), ...right },
          { title: terminal.words({ en: 'ours ÷ it', ja: '当方との比' }), ...right },
        ],
        results.map(({ net, batch, backend: name, device, threads: used, samplesPerSecond }) => [
          net,
          String(batch),
          device === 'cpu' ? name : `${name} ${device}`,
          String(used),
          count(samplesPerSecond),
          ratioToFirst(results, net, samplesPerSecond),
        ]),
      ),
      '',
      ...rates.map((rate) => terminal.words(ratesInWords(rate))),
    )
    return exitCodes.done
  },
})

function ratesInWords({ threads, matmulGflops, copyGigabytes, adamGigabytes }: MachineRates): Text {
  const [gflops, copied, updated] = [matmulGflops, copyGigabytes, adamGigabytes].map((rate) => rate.toFixed(0))
  return {
    en: `This machine, ${threads === 1 ? '1 thread' : `${threads} threads`}: matrix product ${gflops} GFLOP/s, copy (1 thread) ${copied} GB/s, Adam update ${updated} GB/s`,
    ja: `このマシン（${threads} スレッド）: 行列の積 ${gflops} GFLOP/s、コピー（1 スレッド） ${copied} GB/s、Adam の更新 ${updated} GB/s`,
  }
}

/** How many times as fast our first engine is, measured in turns with it. */
function ratioToFirst(results: readonly BenchResult[], net: string, samplesPerSecond: number): string {
  const [ours] = results.filter((result) => result.net === net)
  return ours.samplesPerSecond === samplesPerSecond ? '' : (ours.samplesPerSecond / samplesPerSecond).toFixed(2)
}
