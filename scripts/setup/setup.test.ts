// Making a checkout ready: what counts as installed, who may prepare it, what is said when it cannot be.
import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { findBrowser, missingPackages } from './browser.js'
import { findElectron } from './electron.js'
import { withLock } from './lock.js'
import { requireNode } from './node.js'
import { packagesInstalled } from './packages.js'
import { problem } from './problem.js'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tsumiki-setup-'))
})
afterEach(() => rm(folder, { recursive: true }))

describe('packages', () => {
  const wanted = {
    '': { name: 'tsumiki' },
    'node_modules/a': { version: '1.0.0' },
    'node_modules/b-here': { version: '2.0.0', optional: true, os: [process.platform], cpu: [process.arch] },
    'node_modules/b-elsewhere': { version: '2.0.0', optional: true, os: ['sunos'], cpu: ['mips'] },
  }
  const { 'node_modules/b-elsewhere': elsewhere, ...here } = wanted

  test.each([
    ['all of them, without other platforms', here, true],
    ['an optional one could not be fetched', { '': {}, 'node_modules/a': { version: '1.0.0' } }, true],
    ['one is missing', { 'node_modules/b-here': wanted['node_modules/b-here'] }, false],
    ['one is older', { ...here, 'node_modules/a': { version: '0.9.0' } }, false],
    ['copied from another platform', { ...here, 'node_modules/b-elsewhere': elsewhere }, false],
    ['an installation was interrupted', undefined, false],
  ])('%s', async (_, present, installed) => {
    await mkdir(join(folder, 'node_modules'))
    await writeFile(join(folder, 'package-lock.json'), JSON.stringify({ packages: wanted }))
    if (present) await writeFile(join(folder, 'node_modules/.package-lock.json'), JSON.stringify({ packages: present }))
    expect(packagesInstalled(pathToFileURL(`${folder}/`))).toBe(installed)
  })
})

describe('the lock', () => {
  test('lets one in at a time, and leaves nothing behind', async () => {
    let inside = 0
    const work = async () => {
      expect(++inside).toBe(1)
      await wait(20)
      inside--
    }
    await Promise.all([1, 2, 3].map(() => withLock(join(folder, 'lock'), work)))
    expect(await readdir(folder)).toEqual([])
  })

  test('of a process that was killed is void; of its child that lives on, it holds', async () => {
    const dead = Number(execFileSync(process.execPath, ['-p', 'process.pid']))
    await mkdir(join(folder, 'lock'))
    await writeFile(join(folder, 'lock/holders'), `${dead}\n${process.pid}`)
    let entered = false
    const waiting = withLock(join(folder, 'lock'), async () => {
      entered = true
    })
    await wait(500)
    expect(entered).toBe(false)
    await writeFile(join(folder, 'lock/holders'), `${dead}`)
    await waiting
    expect(entered).toBe(true)
    expect(await readdir(folder)).toEqual([])
  })

  test('is given back when the work fails', async () => {
    const failing = withLock(join(folder, 'lock'), async () => {
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    expect(await readdir(folder)).toEqual([])
  })
})

test('an old Node.js is refused by name', async () => {
  await writeFile(join(folder, 'package.json'), JSON.stringify({ engines: { node: '>=20.19' } }))
  const root = pathToFileURL(`${folder}/`)
  for (const version of ['20.19.0', '20.20.2', '22.1.0', '24.0.0']) requireNode(root, version)
  for (const version of ['20.18.3', '18.20.8', '6.0.0']) expect(() => requireNode(root, version)).toThrow(version)
})

test.each([
  ['npm error code ENOTFOUND', 'network'],
  ['npm error code ECONNREFUSED', 'network'],
  ['npm warn tar TAR_ENTRY_ERROR ENOSPC: no space left on device', 'disk is full'],
  ['npm error code EACCES', 'cannot be written'],
  ['npm error code EINTEGRITY', 'lines above'],
])('%s', (output, words) => {
  expect(problem(output).en).toContain(words)
  expect(problem(output).ja).toMatch(/[ぁ-ん]/)
})

test('a browser is found where it is installed, or named', async () => {
  const browser = join(folder, 'google-chrome')
  await writeFile(browser, '')
  expect(findBrowser({ env: { PATH: folder }, platform: 'linux' })).toBe(browser)
  expect(findBrowser({ env: { PATH: '', TSUMIKI_CHROMIUM: browser }, platform: 'linux' })).toBe(browser)
  expect(findBrowser({ env: { PATH: folder, TSUMIKI_CHROMIUM: join(folder, 'none') }, platform: 'linux' })).toBe(
    undefined,
  )
})

test('the Vulkan loader is missed even where a browser is there', () => {
  const browser = { env: { TSUMIKI_CHROMIUM: import.meta.filename }, platform: 'linux' }
  const loader = (path: string) => path.endsWith('libvulkan.so.1')
  expect(missingPackages(browser, () => false)).toEqual(['libvulkan1'])
  expect(missingPackages(browser, loader)).toEqual([])
  expect(missingPackages({ env: { PATH: '' }, platform: 'linux' }, loader)).toEqual(['chromium', 'fonts-noto-cjk'])
})

describe('Electron', () => {
  const place = async (binary: boolean) => {
    const electron = join(folder, 'node_modules/electron')
    await mkdir(join(electron, 'dist'), { recursive: true })
    await writeFile(join(electron, 'path.txt'), 'electron\n')
    if (binary) await writeFile(join(electron, 'dist/electron'), '')
    return join(electron, 'dist/electron')
  }
  const find = (around: object) => {
    const usual = { env: { DISPLAY: ':0' }, platform: 'linux', isRoot: false }
    return findElectron(pathToFileURL(`${folder}/`), { ...usual, ...around })
  }

  test('is taken where its binary is there', async () => {
    expect(find({})).toBe(undefined)
    await place(false)
    expect(find({})).toBe(undefined)
    const binary = await place(true)
    expect(find({})).toBe(binary)
    expect(find({ env: {}, platform: 'win32' })).toBe(binary)
  })

  test('is left where it could open no window', async () => {
    await place(true)
    expect(find({ env: {} })).toBe(undefined)
    expect(find({ isRoot: true })).toBe(undefined)
  })
})
