// What was typed reaches the commands; what cannot be meant is refused in the user's language.
import { CommanderError } from 'commander'
import { expect, test } from 'vitest'
import { exportFormats } from '../exporters/index.ts'
import { templateNames } from '../projects/templates.ts'
import type { Values } from './command.ts'
import { commands } from './commands/index.ts'
import { buildProgram } from './program.ts'
import { usageText } from './usage.ts'

async function parse(line: string): Promise<{ command: string; values: Values }> {
  let found: { command: string; values: Values } | undefined
  const program = buildProgram(commands, '1.2.3', 'en', async ({ name }, values) => {
    found = { command: name, values }
  })
  await program.parseAsync(line.split(' '), { from: 'user' })
  return found!
}

async function refusal(line: string) {
  const error = await parse(line).catch((caught) => caught)
  expect(error).toBeInstanceOf(CommanderError)
  expect(error.exitCode).not.toBe(0)
  return usageText(error)
}

test('arguments and options go by name, numbers as numbers', async () => {
  const line = 'train a.tsumiki --epochs 10 --batch 32 --seed 0 --set a.b=1 --set c=[1,2] --json --lang ja'
  expect(await parse(line)).toEqual({
    command: 'train',
    values: { file: 'a.tsumiki', epochs: 10, batch: 32, seed: 0, set: ['a.b=1', 'c=[1,2]'] },
  })
  expect((await parse('train --resume brave-otter')).values).toEqual({ resume: 'brave-otter' })
  expect((await parse('--json bench mlp lenet')).values).toEqual({ net: ['mlp', 'lenet'] })
})

test.each([
  [
    'trian a',
    "There is no command 'trian'. Did you mean train?",
    "'trian' というコマンドはありません。もしかして: train",
  ],
  ['check', 'FILE is missing.', 'FILE を指定してください。'],
  [
    'check a b',
    "There are more arguments than 'check' takes. Put quotes around a name with spaces.",
    /引数が多すぎます/,
  ],
  ['train a --epoch 3', 'There is no option --epoch. Did you mean --epochs?', /--epoch というオプションはありません/],
  ['train a --epochs', '--epochs <N> needs a value.', '--epochs <N> には値が必要です。'],
  ['train a --epochs 0', "--epochs <N> must be a whole number from 1, not '0'.", /1 以上の整数/],
  ['train a --batch 2.5', "--batch <N> must be a whole number from 1, not '2.5'.", /1 以上の整数/],
  ['train a --seed -1', "--seed <N> must be a whole number from 0, not '-1'.", /0 以上の整数/],
  ['train a --backend cuda', "--backend <NAME> can be auto, onnx, tfjs, not 'cuda'.", /auto, onnx, tfjs です/],
  ['new a', '--template <NAME> must be given.', '--template <NAME> を指定してください。'],
  ['predict r --data d', '--out <FILE.csv> must be given.', '--out <FILE.csv> を指定してください。'],
  ['--lang fr devices', "--lang <LANGUAGE> can be en, ja, not 'fr'.", /en, ja です/],
])('%s is refused', async (line, en, ja) => {
  const text = await refusal(line)
  expect(text.en).toBe(en)
  expect(text.ja).toMatch(ja)
})

test.each(commands.map((command) => [command.name, command] as const))(
  '%s has help in both languages',
  (name, command) => {
    for (const language of ['en', 'ja'] as const) {
      const program = buildProgram(commands, '1.2.3', language, async () => {})
      const help = program.commands.find((built) => built.name() === name)!.helpInformation()
      expect(help).toContain(language === 'en' ? 'Usage: tsumiki' : '使い方: tsumiki')
      for (const { flags } of command.options) expect(help).toContain(`  ${flags} `)
      expect(help).not.toContain('undefined')
    }
    for (const { text } of [...command.arguments, ...command.options]) expect(text.ja).not.toBe('')
  },
)

test('the help names every template and every format', async () => {
  const option = (name: string, flags: string) =>
    commands.find((command) => command.name === name)!.options.find((item) => item.flags.startsWith(flags))!.text
  for (const template of await templateNames()) {
    expect(option('new', '--template').en).toContain(template)
    expect(option('new', '--template').ja).toContain(template)
  }
  for (const { format } of exportFormats()) expect(option('export', '--format').en).toContain(format)
})
