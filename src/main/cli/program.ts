// Turns the commands' definitions into a parser with help in the user's language.
import { Command, type Help, InvalidArgumentError, Option } from 'commander'
import type { Language, Text } from '../../shared/text.ts'
import type { CommandDefinition, OptionDefinition, Values } from './command.ts'
import { languageOf } from './language.ts'
import { width } from './width.ts'

const summary: Text = {
  en: 'Tsumiki: designs, trains and exports neural networks.',
  ja: 'Tsumiki: ニューラルネットワークを設計・学習し、書き出します。',
}
const jsonText: Text = {
  en: 'JSON lines on stdout, for programs',
  ja: '標準出力に JSON を 1 行ずつ書く（プログラム用）',
}
const langText: Text = { en: 'language of the sentences', ja: '表示する言語' }
const helpText: Text = { en: 'show this help', ja: 'この説明を表示する' }
const versionText: Text = { en: 'show the version', ja: '版を表示する' }

/** Commander's own words, in Japanese. */
const headings: Readonly<Record<string, string>> = {
  'Usage:': '使い方:',
  'Arguments:': '引数:',
  'Options:': 'オプション:',
  'Global Options:': '共通のオプション:',
  'Commands:': 'コマンド:',
}

export function buildProgram(
  definitions: readonly CommandDefinition[],
  version: string,
  language: Language,
  run: (definition: CommandDefinition, values: Values) => Promise<void>,
): Command {
  const program = new Command('tsumiki')
    .description(summary[language])
    .configureHelp(helpIn(language))
    .configureOutput({ outputError: () => {}, writeErr: () => {} })
    .exitOverride()
    .helpOption('-h, --help', helpText[language])
    .helpCommand(false)
    .version(version, '-V, --version', versionText[language])
    .addOption(new Option('--lang <LANGUAGE>', langText[language]).choices(['en', 'ja']).default(languageOf([])))
    .option('--json', jsonText[language])
  for (const definition of definitions) {
    const command = program.command(definition.name).description(definition.summary[language])
    for (const { name, text, times } of definition.arguments) {
      const shown = times === '?' ? `[${name}]` : times === '*' ? `[${name}...]` : `<${name}>`
      command.argument(shown, text[language])
    }
    for (const option of definition.options) command.addOption(parserOption(option, language))
    if (definition.examples.length) command.addHelpText('after', examplesText(definition.examples, language))
    command.action(async (...given: unknown[]) => {
      const named = definition.arguments.map(({ name }, i) => [name.toLowerCase(), given[i]])
      await run(definition, { ...command.opts(), ...Object.fromEntries(named) })
    })
  }
  return program
}

function parserOption({ flags, text, required, choices, kind }: OptionDefinition, language: Language): Option {
  const option = new Option(flags, text[language]).makeOptionMandatory(required === true)
  if (choices) option.choices([...choices])
  if (kind === 'repeated') option.argParser((value, all?: string[]) => [...(all ?? []), value])
  if (kind === 'count' || kind === 'integer') option.argParser((value) => wholeNumber(value, kind))
  return option
}

/** 'count': from 1. */
function wholeNumber(value: string, kind: 'count' | 'integer'): number {
  const number = Number(value)
  if (/^\d+$/.test(value) && Number.isSafeInteger(number) && (kind === 'integer' || number > 0)) return number
  throw new InvalidArgumentError(kind)
}

function helpIn(language: Language): Partial<Help> {
  const japanese = language === 'ja'
  return {
    showGlobalOptions: true,
    styleTitle: (title) => (japanese ? (headings[title] ?? title) : title),
    styleUsage: (usage) =>
      japanese ? usage.replace('[options]', '[オプション]').replace('[command]', '[コマンド]') : usage,
    // Japanese characters take two columns.
    displayWidth: width,
    // Its notes on choices and defaults are in English: the values speak for themselves.
    optionDescription: ({ description, argChoices, defaultValue }) => {
      const values = argChoices ? ` (${argChoices.join(' | ')})` : ''
      return `${description}${values}${defaultValue === undefined ? '' : ` [${defaultValue}]`}`
    },
    visibleGlobalOptions: ({ parent }) => parent?.options.filter(({ long }) => long !== '--version') ?? [],
  }
}

function examplesText(examples: readonly string[], language: Language): string {
  const title = language === 'ja' ? '例:' : 'Examples:'
  return `\n${title}\n${examples.map((example) => `  tsumiki ${example}`).join('\n')}`
}
