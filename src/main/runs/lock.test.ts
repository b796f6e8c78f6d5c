// Locks: one process at a time, gone processes leave nothing behind.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { UserError } from '../../shared/errors.ts'
import { type LockHolder, lockHolder, lockRun } from './lock.ts'
import { processIdentity } from './processes.ts'

let folder: string
let file: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tsumiki-lock-'))
  file = join(folder, 'run.lock')
})
afterEach(() => rm(folder, { recursive: true }))

const holder = (parts: Partial<LockHolder>) =>
  JSON.stringify({ pid: process.pid, machine: hostname(), since: '2026-11-21T08:15:03.000Z', identity: '', ...parts })

test('a held run is refused, naming the process; a released one is free', async () => {
  const lock = await lockRun(folder)
  await expect(lockRun(folder)).rejects.toThrow(`Process ${process.pid} on ${hostname()}`)
  await expect(lockRun(folder)).rejects.toThrow(UserError)
  expect((await lockHolder(folder))?.pid).toBe(process.pid)
  await lock.release()
  expect(await readdir(folder)).toEqual([])
  await (await lockRun(folder)).release()
})

test('a run whose process is ending is waited for', async () => {
  const ending = await lockRun(folder)
  await ending.ending()
  expect(await lockHolder(folder)).toMatchObject({ pid: process.pid, ending: true })
  const next = lockRun(folder)
  await wait(300)
  await ending.release()
  await (await next).release()
  await ending.ending()
  expect(await readdir(folder)).toEqual([])
})

test('another living process is named; once it is killed its lock is taken over', async () => {
  const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
  await once(other, 'spawn')
  await writeFile(file, holder({ pid: other.pid, identity: await processIdentity(other.pid!) }))
  await expect(lockRun(folder)).rejects.toThrow(`Process ${other.pid}`)
  other.kill('SIGKILL')
  await once(other, 'exit')
  expect(await lockHolder(folder)).toBeUndefined()
  const lock = await lockRun(folder)
  expect(JSON.parse(await readFile(file, 'utf8')).pid).toBe(process.pid)
  await lock.release()
})

test('a number that another process has now does not count', async () => {
  await writeFile(file, holder({ identity: 'a process of the past' }))
  await (await lockRun(folder)).release()
})

test('a lock of another machine holds, and the message says how to get rid of it', async () => {
  await writeFile(file, holder({ machine: 'elsewhere' }))
  await expect(lockRun(folder)).rejects.toThrow('run.lock')
})

test('a lock that its process died over while writing is taken over, and its half-written files removed', async () => {
  await writeFile(file, '{"pid":')
  await utimes(file, new Date(0), new Date(0))
  await writeFile(join(folder, '.last.safetensors.0a1b2c3d.tmp'), 'half')
  const lock = await lockRun(folder)
  expect(await readdir(folder)).toEqual(['run.lock'])
  await lock.release()
})

test('a lock that is being written holds, however long its process is kept from writing on', async () => {
  await writeFile(file, '{"pid":')
  const taken = lockRun(folder)
  await wait(500)
  await writeFile(file, holder({ identity: await processIdentity(process.pid) }))
  await expect(taken).rejects.toThrow(UserError)
})

test('of several that find a stale lock exactly one gets it', async () => {
  for (let round = 0; round < 20; round++) {
    await writeFile(file, holder({ identity: 'gone' }))
    const attempts = await Promise.allSettled(Array.from({ length: 8 }, () => lockRun(folder)))
    const won = attempts.flatMap((attempt) => (attempt.status === 'fulfilled' ? [attempt.value] : []))
    expect(won).toHaveLength(1)
    for (const attempt of attempts) if (attempt.status === 'rejected') expect(attempt.reason).toBeInstanceOf(UserError)
    await won[0].release()
  }
})

test('a guard left by a killed process gives way', async () => {
  await writeFile(file, holder({ identity: 'gone' }))
  await mkdir(join(folder, 'run.lock.guard'))
  await utimes(join(folder, 'run.lock.guard'), new Date(0), new Date(0))
  await (await lockRun(folder)).release()
  expect(await readdir(folder)).toEqual([])
})
