// Installing the CUDA files from a stand-in server, through everything that can go wrong.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { skipNote } from '../../../shared/testing/skipNote.ts'
import { download } from '../../files/download.ts'
import { canMount, noMount } from '../../files/testing/mount.ts'
import { contentOf, PackageServer } from '../testing/packageServer.ts'
import { cudaFolder, cudaHome, cudaInstalled, providerFiles } from './files.ts'
import { installCuda } from './install.ts'
import { findPackage, packageFile } from './package.ts'

const isHere = process.platform === 'linux' && process.arch === 'x64'

// The driver that is asked for; each test that is about it sets another.
let driver: string | undefined
vi.mock('./driver.ts', async (original) => ({ ...(await original<object>()), nvidiaDriver: async () => driver }))

let server: PackageServer
let home: string
beforeEach(async () => {
  driver = '550.54.15'
  home = await mkdtemp(join(tmpdir(), 'tsumiki-cuda-'))
  server = await new PackageServer().open()
  vi.stubEnv('TSUMIKI_HOME', home)
  vi.stubEnv('TSUMIKI_NUGET_INDEX', server.index)
})
afterEach(async () => {
  vi.unstubAllEnvs()
  await server.close()
  await rm(home, { recursive: true, force: true })
})

async function install(agrees = true) {
  const progress: number[] = []
  const outcome = await installCuda({ agrees: async () => agrees, onProgress: (bytes) => progress.push(bytes) })
  return { outcome, progress }
}

const partFile = () => join(cudaHome(), `${packageFile}.part`)
const part = (bytes: number) =>
  mkdir(cudaHome(), { recursive: true }).then(() => writeFile(partFile(), server.archive.subarray(0, bytes)))

async function expectInstalled() {
  expect(await cudaInstalled()).toBe(true)
  expect((await readdir(cudaHome())).length, 'nothing else is left').toBe(1)
  for (const file of providerFiles)
    expect(Buffer.compare(await readFile(join(cudaFolder(), file)), contentOf(file)), file).toBe(0)
}

async function expectNothing() {
  expect(await cudaInstalled()).toBe(false)
  expect(await readdir(cudaHome()).catch(() => [])).toEqual([])
}

describe.skipIf(!isHere)(`installing CUDA's files${skipNote(isHere, 'CUDA is for Linux on x64')}`, () => {
  test('fetches through a redirect, checks, unpacks, and leaves nothing else', async () => {
    const { outcome, progress } = await install()
    expect(outcome).toBe('installed')
    expect(progress[0]).toBe(0)
    expect(progress.at(-1)).toBe(server.archive.length)
    await expectInstalled()
    expect(await readFile(join(cudaFolder(), 'LICENSE'), 'utf8')).toBe('MIT')
  })

  test('where they are installed already, nothing is asked of anyone', async () => {
    await install()
    await server.close()
    server = await new PackageServer().open()
    expect((await install()).outcome).toBe('present')
    expect(server.ranges).toEqual([])
  })

  test('declined, nothing is fetched', async () => {
    expect((await install(false)).outcome).toBe('declined')
    expect(server.ranges).toEqual([])
    await expectNothing()
  })

  test('a connection that breaks is made again, and goes on where it broke', async () => {
    server.breaksAfter = [100_000, 50_000]
    await install()
    expect(server.ranges).toEqual(['', 'bytes=100000-', 'bytes=150000-'])
    await expectInstalled()
  })

  test('one that breaks for good keeps what arrived, and the next attempt goes on', async () => {
    server.breaksAfter = [100_000, 0, 0, 0]
    await expect(install()).rejects.toThrow('broke after 0.1 of 0.6 MB')
    expect(await cudaInstalled()).toBe(false)
    const { progress } = await install()
    expect(progress[0]).toBe(100_000)
    expect(server.ranges.at(-1)).toBe('bytes=100000-')
    await expectInstalled()
  })

  test('a server without ranges sends it all again', async () => {
    server.takesRanges = false
    await part(100_000)
    await install()
    expect(server.ranges).toEqual(['bytes=100000-'])
    await expectInstalled()
  })

  test('what arrived whole before is not fetched again; what is too long is', async () => {
    await part(server.archive.length)
    await install()
    expect(server.ranges).toEqual([])
    await rm(cudaFolder(), { recursive: true })
    await mkdir(cudaHome(), { recursive: true })
    await writeFile(partFile(), new Uint8Array(server.archive.length + 1))
    await install()
    await expectInstalled()
  })

  test('a wrong checksum: thrown away, and said', async () => {
    server.checksum = createHash('sha512').update('other').digest('base64')
    await expect(install()).rejects.toThrow('it was thrown away')
    await expectNothing()
  })

  test('a damaged beginning from earlier is noticed, thrown away, and the next attempt is whole', async () => {
    await mkdir(cudaHome(), { recursive: true })
    await writeFile(partFile(), new Uint8Array(1000))
    await expect(install()).rejects.toThrow('it was thrown away')
    await install()
    await expectInstalled()
  })

  test('a package without the files is refused', async () => {
    await server.close()
    server = await new PackageServer([providerFiles[0]]).open()
    vi.stubEnv('TSUMIKI_NUGET_INDEX', server.index)
    await expect(install()).rejects.toThrow(`does not hold ${providerFiles[1]}`)
    expect(await cudaInstalled()).toBe(false)
  })

  test('offline, a wrong answer, and an address that is not encrypted are said, and nothing changes', async () => {
    vi.stubEnv('TSUMIKI_NUGET_INDEX', `${server.address}/nothing.json`)
    await expect(install()).rejects.toThrow('answered unexpectedly (HTTP 404)')
    vi.stubEnv('TSUMIKI_NUGET_INDEX', 'http://example.invalid/index.json')
    await expect(install()).rejects.toThrow('not an encrypted address')
    vi.stubEnv('TSUMIKI_NUGET_INDEX', 'nonsense')
    await expect(install()).rejects.toThrow('not an encrypted address')
    vi.stubEnv('TSUMIKI_NUGET_INDEX', 'http://127.0.0.1:9/index.json')
    await expect(install()).rejects.toThrow(/127\.0\.0\.1:9 cannot be reached .* everything else works offline/)
    await expectNothing()
  })

  test('no driver, and one that is too old, are refused before anything is asked of a server', async () => {
    vi.stubEnv('TSUMIKI_NUGET_INDEX', 'http://127.0.0.1:9/index.json')
    driver = undefined
    await expect(install()).rejects.toThrow('No NVIDIA driver was found')
    driver = '470.256.02'
    await expect(install()).rejects.toThrow('driver 470.256.02 is too old: CUDA 12 needs 525.60.13')
  })

  test('a folder that cannot be made is named', async () => {
    await writeFile(join(home, 'cuda'), '')
    await expect(install()).rejects.toThrow(/'.*cuda'/)
    expect(server.ranges).toEqual([])
  })

  test.skipIf(!canMount)(`a disk that is too small${noMount}`, async () => {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', home])
    try {
      await expect(install()).rejects.toThrow(/has 1 MB free; fetching and unpacking needs about 2 MB/)
      expect(server.ranges).toEqual([])
    } finally {
      execFileSync('umount', [home])
    }
  })

  test.skipIf(!canMount)(`a disk that fills up in the middle${noMount}`, async () => {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=300k', 'tmpfs', home])
    try {
      const file = join(home, 'package')
      const { url, bytes } = await findPackage()
      await expect(download({ url, file, bytes, onProgress: () => {} })).rejects.toThrow('no space left on the disk')
      execFileSync('mount', ['-o', 'remount,size=4m', home])
      await download({ url, file, bytes, onProgress: () => {} })
      expect(server.ranges).toEqual(['', expect.stringMatching(/^bytes=[1-9]\d+-$/)])
      expect(Buffer.compare(await readFile(file), server.archive)).toBe(0)
    } finally {
      execFileSync('umount', [home])
    }
  })
})
