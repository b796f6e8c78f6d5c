// Writing, appending and reading whole files; every failure of the file system in words.
import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { UserError } from '../../shared/errors.ts'
import { appendFlushed } from './append.ts'
import { removeTemporaryFiles, writeFileAtomic } from './atomic.ts'
import { explainingFileErrors, type FileTask } from './problems.ts'
import { ifPresent, readText } from './read.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tsumiki-files-'))
})
afterEach(() => rm(folder, { recursive: true }))

const text = (path: string) => readFile(path, 'utf8')

describe('a write', () => {
  test('puts text, bytes and pieces of bytes in place, new or over the old', async () => {
    const file = join(folder, 'a.bin')
    await writeFileAtomic(file, 'こんにちは')
    expect(await text(file)).toBe('こんにちは')
    await writeFileAtomic(file, new Uint8Array([104, 105]))
    expect(await text(file)).toBe('hi')
    await writeFileAtomic(file, [new Uint8Array([97]), new Uint8Array(), new Uint8Array([98, 99])])
    expect(await text(file)).toBe('abc')
    expect(await readdir(folder)).toEqual(['a.bin'])
  })

  test('follows a link and keeps the permissions', async () => {
    await writeFile(join(folder, 'real'), 'old', { mode: 0o640 })
    await symlink('real', join(folder, 'link'))
    await writeFileAtomic(join(folder, 'link'), 'new')
    expect(await text(join(folder, 'real'))).toBe('new')
    expect((await stat(join(folder, 'real'))).mode & 0o777).toBe(0o640)
  })

  test('of two at once one wins, whole', async () => {
    const file = join(folder, 'a')
    const contents = Array.from({ length: 10 }, (_, i) => String(i).repeat(100_000))
    await Promise.all(contents.map((content) => writeFileAtomic(file, content)))
    expect(contents).toContain(await text(file))
    expect(await readdir(folder)).toEqual(['a'])
  })

  test('that fails leaves nothing behind', async () => {
    await mkdir(join(folder, 'folder'))
    await expect(writeFileAtomic(join(folder, 'folder'), 'x')).rejects.toThrow('is a folder')
    await expect(writeFileAtomic(join(folder, 'none', 'a'), 'x')).rejects.toThrow('does not exist')
    await expect(writeFileAtomic(join(folder, 'a'), failing())).rejects.toThrow('half-way')
    expect(await readdir(folder)).toEqual(['folder'])
  })

  test('leaves what another program left, but for its own kind', async () => {
    for (const name of ['.a.json.01234567.tmp', '.hidden', 'b.tmp', '.c.tmp']) await writeFile(join(folder, name), '')
    await removeTemporaryFiles(folder)
    expect((await readdir(folder)).sort()).toEqual(['.c.tmp', '.hidden', 'b.tmp'])
  })
})

function* failing() {
  yield new Uint8Array(10)
  throw new Error('half-way')
}

test('appending adds lines, and makes the file', async () => {
  const file = join(folder, 'lines')
  await appendFlushed(file, 'one\n')
  await appendFlushed(file, 'two\n')
  expect(await text(file)).toBe('one\ntwo\n')
  await expect(appendFlushed(folder, 'x')).rejects.toThrow('is a folder')
})

test('reading what is not there', async () => {
  const file = join(folder, 'none')
  await expect(readText(file)).rejects.toThrow(`no file '${file}'`)
  await expect(readText(file)).rejects.toThrow(UserError)
  await expect(readText(folder)).rejects.toThrow('is a folder')
  expect(await ifPresent(readText(file))).toBeUndefined()
  await expect(ifPresent(readText(folder))).rejects.toThrow(UserError)
})

const codes = [
  'ENOSPC',
  'EDQUOT',
  'EACCES',
  'EPERM',
  'EROFS',
  'ENOENT',
  'EISDIR',
  'ENOTDIR',
  'EMFILE',
  'ENFILE',
  'EBUSY',
  'EIO',
]
const tasks: FileTask[] = ['read', 'write']
test.each(codes.flatMap((code) => tasks.map((task) => [code, task] as const)))(
  '%s on %s is explained',
  async (code, task) => {
    const failure = Object.assign(new Error(code), { code })
    const error = await explainingFileErrors('重み.bin', task, () => Promise.reject(failure)).catch((e) => e)
    expect(error).toBeInstanceOf(UserError)
    expect(error.cause).toBe(failure)
    for (const words of Object.values((error as UserError).text)) expect(words).toContain("'重み.bin'")
  },
)

test('what no one can mend stays a defect', async () => {
  const failure = Object.assign(new Error('bad argument'), { code: 'ERR_INVALID_ARG_TYPE' })
  await expect(explainingFileErrors('a', 'write', () => Promise.reject(failure))).rejects.toBe(failure)
})
