// Files of a run's folder with one line of JSON for each epoch: what a killed process left half-written ends them.
import { join } from 'node:path'
import { appendFlushed } from '../files/append.ts'
import { writeFileAtomic } from '../files/atomic.ts'
import { ifPresent, readText } from '../files/read.ts'

export class EpochLines<Line extends { epoch: number }> {
  constructor(private readonly file: string) {}

  async append(folder: string, ...lines: Line[]): Promise<void> {
    await appendFlushed(this.in(folder), textOf(lines))
  }

  /** Those so far; none where there is no file. */
  async read(folder: string): Promise<Line[]> {
    const lines: Line[] = []
    for (const text of ((await ifPresent(readText(this.in(folder)))) ?? '').split('\n')) {
      const line = parse<Line>(text)
      if (!line) break
      lines.push(line)
    }
    return lines
  }

  /** Forgets the epochs after `epoch`, and a torn last line, before a run goes on from a checkpoint. */
  async truncate(folder: string, epoch: number): Promise<void> {
    const kept = (await this.read(folder)).filter((line) => line.epoch <= epoch)
    await writeFileAtomic(this.in(folder), textOf(kept))
  }

  private readonly in = (folder: string) => join(folder, this.file)
}

const textOf = (lines: readonly unknown[]) => lines.map((line) => `${JSON.stringify(line)}\n`).join('')

function parse<Line extends { epoch: number }>(text: string): Line | undefined {
  try {
    const value = JSON.parse(text)
    return Number.isInteger(value?.epoch) ? value : undefined
  } catch {
    return undefined
  }
}
