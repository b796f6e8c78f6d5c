// How much memory data may take: by the user's settings, the environment, and what the process is for.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { UserState } from '../host/userState.ts'
import { heldInMemory, memoryBudget, onlyLook, usualBudget } from './memoryBudget.ts'

let home: string
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'tsumiki-budget-'))
  vi.stubEnv('TSUMIKI_HOME', home)
  vi.stubEnv('TSUMIKI_DATA_MB', '')
})
afterEach(async () => {
  vi.unstubAllEnvs()
  await rm(home, { recursive: true })
})

test('a quarter of the memory, unless the settings say otherwise; the environment goes before both', async () => {
  expect(memoryBudget()).toBe(usualBudget())
  const state = new UserState(join(home, '.settings'))
  await state.changeSettings({ dataMemoryMegabytes: 1500 })
  expect(memoryBudget()).toBe(1500e6)
  await state.changeSettings({ theme: 'dark' })
  expect(memoryBudget()).toBe(1500e6)
  vi.stubEnv('TSUMIKI_DATA_MB', '20')
  expect(memoryBudget()).toBe(20e6)
  vi.stubEnv('TSUMIKI_DATA_MB', '')
  await state.changeSettings({ dataMemoryMegabytes: 0 })
  expect(memoryBudget()).toBe(usualBudget())
})

test('settings that are damaged leave it as it was', async () => {
  await mkdir(join(home, '.settings'))
  for (const text of [
    '',
    '{',
    '{"settings": {"dataMemoryMegabytes": "many"}}',
    '{"settings": {"dataMemoryMegabytes": -3}}',
  ]) {
    await writeFile(join(home, '.settings', 'settings.json'), text)
    expect(memoryBudget()).toBe(usualBudget())
  }
})

test('who only looks holds little, whatever data may take', () => {
  vi.stubEnv('TSUMIKI_DATA_MB', '4000')
  expect(heldInMemory()).toBe(4000e6)
  onlyLook()
  expect(heldInMemory()).toBe(64e6)
  vi.stubEnv('TSUMIKI_DATA_MB', '20')
  expect(heldInMemory()).toBe(20e6)
})
