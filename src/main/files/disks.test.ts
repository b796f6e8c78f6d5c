// Full disks, read-only disks, folders without permission: the old content stays, nothing half-written is left,
// and the error says what to do. On real file systems, where the user may mount one.
import { execFileSync } from 'node:child_process'
import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { UserError } from '../../shared/errors.ts'
import { skipNote } from '../../shared/testing/skipNote.ts'
import { appendFlushed } from './append.ts'
import { writeFileAtomic } from './atomic.ts'
import { readText } from './read.ts'
import { canMount, noMount } from './testing/mount.ts'

const text = (path: string) => readFile(path, 'utf8')
const NOBODY = 65534

describe.skipIf(!canMount)(`a disk${noMount}`, () => {
  let disk: string
  beforeAll(async () => {
    disk = await mkdtemp(join(tmpdir(), 'tsumiki-disk-'))
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', disk])
  })
  afterAll(async () => {
    execFileSync('umount', [disk])
    await rm(disk, { recursive: true })
  })

  test('that is full keeps the old file, and whole lines', async () => {
    const [file, lines] = [join(disk, 'project.tsumiki'), join(disk, 'metrics.jsonl')]
    await writeFileAtomic(file, 'old')
    await appendFlushed(lines, 'one\n')
    await expect(writeFileAtomic(file, 'x'.repeat(100_000))).rejects.toThrow(
      `no space left on the disk to write '${file}'`,
    )
    await expect(appendFlushed(lines, `${'y'.repeat(100_000)}\n`)).rejects.toThrow(UserError)
    expect([await text(file), await text(lines)]).toEqual(['old', 'one\n'])
    expect((await readdir(disk)).sort()).toEqual(['metrics.jsonl', 'project.tsumiki'])
    // Room again: all goes on.
    await writeFileAtomic(file, 'new')
    expect(await text(file)).toBe('new')
  })

  test('that can only be read says so', async () => {
    execFileSync('mount', ['-o', 'remount,ro', disk])
    await expect(writeFileAtomic(join(disk, 'a'), 'x')).rejects.toThrow('can only be read')
    await expect(appendFlushed(join(disk, 'a'), 'x')).rejects.toThrow('can only be read')
  })
})

const canBeRefused = process.platform !== 'win32' && becomeNobody()
if (canBeRefused) becomeYourself()
const nothingRefused = skipNote(canBeRefused, 'this user may write everywhere')

describe.skipIf(!canBeRefused)(`a folder without permission${nothingRefused}`, () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tsumiki-refused-'))
    await writeFile(join(folder, 'secret'), '', { mode: 0 })
    await chmod(folder, 0o555)
    becomeNobody()
  })
  afterAll(async () => {
    becomeYourself()
    await chmod(folder, 0o755)
    await rm(folder, { recursive: true })
  })

  test('is named, and what it lacks', async () => {
    await expect(writeFileAtomic(join(folder, 'a'), 'x')).rejects.toThrow(
      `no permission to write '${join(folder, 'a')}'`,
    )
    await expect(appendFlushed(join(folder, 'secret'), 'x')).rejects.toThrow('no permission to write')
    await expect(readText(join(folder, 'secret'))).rejects.toThrow('no permission to read')
  })
})

/** Root may write everywhere, so the test gives that up for a while. False where it cannot. */
function becomeNobody(): boolean {
  try {
    if (process.getuid!() === 0) process.seteuid!(NOBODY)
    return true
  } catch {
    return false
  }
}

function becomeYourself(): void {
  process.seteuid!(process.getuid!())
}
