// The data named on the command line: a path, or a generator with its settings, 'generate:spiral,noise=0,count=1000'.
import { dirname, relative, resolve } from 'node:path'
import type { DataSource } from '../../shared/data/document.ts'
import { findGenerator } from '../../shared/data/generators/registry.ts'
import { UserError } from '../../shared/errors.ts'

const PREFIX = 'generate:'
const DEFAULT_COUNT = 1000

/** Paths become relative to the project file, so that the project can be moved together with its data. */
export function dataSource(words: string, projectFile: string): DataSource {
  if (words.startsWith(PREFIX)) return generatorSource(words.slice(PREFIX.length))
  const path = relative(dirname(resolve(projectFile)), resolve(words))
  return { kind: 'file', path: path.replaceAll('\\', '/') || '.' }
}

function generatorSource(words: string): DataSource {
  const [generator, ...settings] = words.split(',')
  // An unknown generator is refused, with the known ones, where data is drawn.
  const known = ['count', 'seed', ...Object.keys(findGenerator(generator)?.properties ?? {})]
  const values = Object.fromEntries(settings.map((setting) => parseSetting(setting, generator, known)))
  return { kind: 'generator', generator, count: DEFAULT_COUNT, seed: 1, ...values }
}

function parseSetting(setting: string, generator: string, known: readonly string[]): [string, unknown] {
  const [name, value, ...rest] = setting.split('=')
  if (known.includes(name) && value !== undefined && rest.length === 0) return [name, parsedValue(value)]
  throw new UserError({
    en: `'${setting}' is no setting of the generator '${generator}'. Write NAME=VALUE; its settings: ${known.join(', ')}.`,
    ja: `'${setting}' はデータ生成器 '${generator}' の設定ではありません。「名前=値」の形で指定してください。使える設定: ${known.join('、')}`,
  })
}

/** JSON where it is JSON (numbers, true, lists), else the text itself. */
function parsedValue(words: string): unknown {
  try {
    return JSON.parse(words)
  } catch {
    return words
  }
}
