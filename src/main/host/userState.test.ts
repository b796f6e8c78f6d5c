// What Tsumiki remembers of its user: known at once, also while a slow disk still writes it, and no obstacle where it cannot be written.
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { UserState } from './userState.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tsumiki-state-'))
})
afterAll(() => rm(folder, { recursive: true }))

test('is known before it is in the file, in the order of what was done, and is in the file then', async () => {
  const kept = join(folder, 'kept')
  const state = new UserState(kept)
  state.opened('/a.tsumiki')
  state.opened('/b.tsumiki')
  const settings = state.changeSettings({ theme: 'dark' })
  state.opened('/a.tsumiki')
  const before = await state.read()
  expect(before.recent.map(({ path }) => path)).toEqual(['/a.tsumiki', '/b.tsumiki'])
  expect(before.settings.theme).toBe('dark')
  expect((await settings).theme).toBe('dark')
  await state.written()
  expect(await state.read()).toEqual(before)
  expect(await new UserState(kept).read()).toEqual(before)
})

test('where it cannot be written, a setting says so, and the rest goes on without it', async () => {
  const full = join(folder, 'full')
  await mkdir(join(full, 'settings.json', 'in-the-way'), { recursive: true })
  const state = new UserState(full)
  state.remember((before) => ({ ...before, lastFolder: '/somewhere' }))
  await state.written()
  await expect(state.changeSettings({ theme: 'dark' })).rejects.toThrow()
})
