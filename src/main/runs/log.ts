// A run's log: log.txt in English for whoever opens it, and log.jsonl in both languages for the screens.
import { join } from 'node:path'
import type { LogLine } from '../../shared/protocol/runs.ts'
import { same, type Text } from '../../shared/text.ts'
import { appendFlushed } from '../files/append.ts'
import { ifPresent, readText } from '../files/read.ts'

export async function appendLog(folder: string, text: Text): Promise<void> {
  const time = new Date().toISOString()
  await appendFlushed(join(folder, 'log.txt'), `${time} ${text.en}\n`)
  await appendFlushed(join(folder, 'log.jsonl'), `${JSON.stringify({ time, text } satisfies LogLine)}\n`)
}

/** Runs of older versions have the English lines alone. */
export async function readLog(folder: string): Promise<LogLine[]> {
  const lines = await ifPresent(readText(join(folder, 'log.jsonl')))
  if (lines !== undefined) return lines.split('\n').flatMap(parsed)
  const plain = (await ifPresent(readText(join(folder, 'log.txt')))) ?? ''
  return plain.split('\n').flatMap((line) => {
    const [, time, words] = /^(\S+Z) (.*)$/.exec(line) ?? []
    return time === undefined ? [] : [{ time, text: same(words) }]
  })
}

function parsed(line: string): LogLine[] {
  try {
    const value = JSON.parse(line)
    return typeof value?.text?.en === 'string' && typeof value.text.ja === 'string' ? [value] : []
  } catch {
    return []
  }
}
