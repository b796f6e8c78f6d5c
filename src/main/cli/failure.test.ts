// Failures end in a sentence: the user's own with what to do, Tsumiki's with where the details are.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { UserError } from '../../shared/errors.ts'
import { UsageError } from './command.ts'
import { fail } from './failure.ts'
import { Terminal } from './terminal.ts'

let home: string
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'tsumiki-failure-'))
  vi.stubEnv('TSUMIKI_HOME', home)
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(home, { recursive: true })
})

function failing(error: unknown, json: boolean) {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()]
  const terminal = new Terminal('ja', json, stdout as never, stderr as never)
  const code = fail(terminal, error, { en: 'help', ja: '使い方' })
  return { code, stdout: String(stdout.read() ?? ''), stderr: String(stderr.read() ?? '') }
}

const text = { en: 'Row 3 is wrong.', ja: '3 行目が正しくありません。' }

test('what the user can mend is said, and nothing else', () => {
  expect(failing(new UserError(text), false)).toEqual({ code: 1, stdout: '', stderr: `${text.ja}\n` })
  expect(failing(new UserError(text), true)).toEqual({
    code: 1,
    stdout: `{"type":"error","message":"${text.ja}"}\n`,
    stderr: `${text.ja}\n`,
  })
  expect(readdirSync(home)).toEqual([])
})

test('wrong usage points to the help', () => {
  expect(failing(new UsageError(text), false)).toEqual({ code: 2, stdout: '', stderr: `${text.ja}\n使い方\n` })
})

test('a defect says that it is one; its stack trace is in the file that it names', () => {
  const { code, stderr } = failing(new TypeError('x is undefined'), false)
  expect(code).toBe(1)
  expect(stderr).toContain('Tsumiki の不具合')
  expect(stderr).not.toContain('    at ')
  const [file] = readdirSync(join(home, 'errors'))
  expect(stderr).toContain(join(home, 'errors', file))
  expect(readFileSync(join(home, 'errors', file), 'utf8')).toMatch(/TypeError: x is undefined\n {4}at /)
})
