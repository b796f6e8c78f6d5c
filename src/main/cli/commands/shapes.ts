// tsumiki shapes: the shape of every block's input and output, and what it costs.
import { UserError } from '../../../shared/errors.ts'
import { formatShape } from '../../../shared/tensor/shape.ts'
import { defineCommand, exitCodes } from '../command.ts'
import { count } from '../numbers.ts'
import type { Row, ShapedNetwork } from '../shapedNetworks.ts'
import { table } from '../table.ts'
import type { Terminal } from '../terminal.ts'

export default defineCommand({
  name: 'shapes',
  summary: { en: 'show the shapes and costs of every block', ja: '各ブロックの形と計算量を表示する' },
  arguments: [{ name: 'FILE', text: { en: 'the project (.tsumiki)', ja: 'プロジェクト（.tsumiki）' } }],
  options: [],
  examples: ['shapes digits.tsumiki'],
  async run(terminal, { file }) {
    const { loadProject } = await import('../../projects/files.ts')
    const { shapedNetworks } = await import('../shapedNetworks.ts')
    const networks = shapedNetworks(await loadProject(file))
    terminal.result(jsonLine(networks), () => networks.flatMap((network) => lines(terminal, network)))
    const errors = networks.flatMap(({ problems }) => problems).filter(({ severity }) => severity === 'error')
    if (!errors.length) return exitCodes.done
    // The blocks that could be computed are shown; then why the others could not.
    const sentences = (language: 'en' | 'ja') => errors.map(({ text }) => text[language]).join('\n')
    throw new UserError({ en: sentences('en'), ja: sentences('ja') })
  },
})

function jsonLine(networks: readonly ShapedNetwork[]): object {
  const text = (shape: readonly number[] | undefined) => shape?.join(',')
  const row = ({ name, type, inputs = [], output, parameters, multiplyAdds }: Row) => ({
    name,
    type,
    input: text(inputs[0]),
    ...(inputs.length > 1 && { inputs: inputs.map(text) }),
    output: text(output),
    parameters,
    multiplyAdds,
  })
  return {
    networks: Object.fromEntries(networks.map(({ name, rows }) => [name, rows.map(row)])),
    sums: Object.fromEntries(networks.map(({ name, sums }) => [name, sums])),
  }
}

function lines(terminal: Terminal, { name, rows, sums }: ShapedNetwork): string[] {
  const right = { side: 'right' } as const
  const number = (value: number | undefined) => (value === undefined ? '?' : count(value))
  return [
    terminal.words({ en: `Network: ${name}`, ja: `ネットワーク: ${name}` }),
    ...table(
      [
        { title: terminal.words({ en: 'name', ja: '名前' }) },
        { title: terminal.words({ en: 'type', ja: '種類' }) },
        { title: terminal.words({ en: 'input', ja: '入力' }) },
        { title: terminal.words({ en: 'output', ja: '出力' }) },
        { title: terminal.words({ en: 'parameters', ja: 'パラメーター' }), ...right },
        { title: terminal.words({ en: 'multiply-adds', ja: '積和演算' }), ...right },
      ],
      [
        ...rows.map(({ name: block, type, inputs = [], output, parameters, multiplyAdds }) => [
          block,
          type,
          inputs.map(formatShape).join(', '),
          output ? formatShape(output) : '?',
          number(parameters),
          number(multiplyAdds),
        ]),
        'rule' as const,
        [terminal.words({ en: 'sum', ja: '合計' }), '', '', '', count(sums.parameters), count(sums.multiplyAdds)],
      ],
    ),
  ]
}
