// tsumiki devices --install-cuda, as it is typed: with a stand-in for NVIDIA's driver, and one for the server.
import { chmod, mkdir, readdir, writeFile } from 'node:fs/promises'
import { delimiter } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { PackageServer } from '../../src/main/backends/testing/packageServer.ts'
import { skipNote } from '../../src/shared/testing/skipNote.ts'
import { Workshop } from './tsumiki.ts'

const isHere = process.platform === 'linux' && process.arch === 'x64'

let workshop: Workshop
let server: PackageServer
beforeEach(async () => {
  workshop = await Workshop.open()
  server = await new PackageServer().open()
  vi.stubEnv('TSUMIKI_NUGET_INDEX', server.index)
})
afterEach(async () => {
  vi.unstubAllEnvs()
  await server.close()
  await workshop.close()
})

async function withDriver(version: string): Promise<void> {
  await mkdir(workshop.path('bin'))
  await writeFile(workshop.path('bin/nvidia-smi'), `#!/bin/sh\necho ${version}\n`)
  await chmod(workshop.path('bin/nvidia-smi'), 0o755)
  vi.stubEnv('PATH', `${workshop.path('bin')}${delimiter}${process.env.PATH}`)
}

const cudaOf = async () => (await workshop.json('devices')).find(({ device }) => device === 'cuda')

test('--yes alone is wrong usage', async () => {
  expect(await workshop.refused(2, ['devices', '--yes'])).toContain('--install-cuda')
})

describe.skipIf(isHere)(`where there is no CUDA${skipNote(!isHere, 'this is Linux on x64')}`, () => {
  test('it says what to use instead', async () => {
    expect(await workshop.refused(1, ['devices', '--install-cuda', '--yes'])).toContain('--device gpu')
  })
})

describe.skipIf(!isHere)(`on Linux${skipNote(isHere, 'CUDA is for Linux on x64')}`, () => {
  test('it explains first; with --yes it fetches, and CUDA is looked for where it was put', async () => {
    await withDriver('550.54.15')
    expect((await cudaOf()).reason).toContain('tsumiki devices --install-cuda')
    const explained = await workshop.tsumiki('devices', '--install-cuda')
    expect(explained).toMatchObject({ code: 1, stdout: '' })
    expect(explained.stderr).toMatch(/Microsoft\.ML\.OnnxRuntime\.Gpu\.Linux .*, 0\.6 MB, from 127\.0\.0\.1:\d+/)
    expect(explained.stderr).toMatch(/MIT licence.*cuDNN 9.*Nothing was fetched/s)
    expect(server.ranges).toEqual([])

    const lines = await workshop.json('devices', '--install-cuda', '--yes')
    const folder = workshop.path('home/cuda')
    expect(lines[0]).toMatchObject({ type: 'package', bytes: server.archive.length, licence: 'MIT' })
    expect(lines.at(-2)).toEqual({ type: 'progress', bytes: server.archive.length, of: server.archive.length })
    expect(lines.at(-1)).toMatchObject({ type: 'cuda', outcome: 'installed', available: false })
    expect(await readdir(folder)).toHaveLength(1)
    // The made-up files are no libraries, but they are the ones that ONNX Runtime tries to load.
    expect((await cudaOf()).reason).toMatch(new RegExp(`cannot be loaded \\(${folder}/.*ELF`))

    const again = await workshop.tsumiki('devices', '--install-cuda')
    expect(again.stdout).toContain('installed already')
    expect(server.ranges).toHaveLength(1)
  })

  test('with files that cannot be loaded --device cuda says so, and trains on the CPU', async () => {
    await withDriver('550.54.15')
    await workshop.json('devices', '--install-cuda', '--yes')
    await workshop.json('new', 'points.tsumiki', '--template', 'playground')
    const train = ['train', 'points.tsumiki', '--epochs', '2', '--threads', '1']
    const { code, stderr } = await workshop.tsumiki(...train, '--device', 'cuda')
    expect(code, stderr).toBe(0)
    expect(stderr).toMatch(/CUDA does not start.*Training on the CPU instead\./)
  })

  test('a broken connection and a wrong checksum are told, and leave the rest as it was', async () => {
    await withDriver('550.54.15')
    server.breaksAfter = [100_000, 0, 0, 0]
    const command = ['devices', '--install-cuda', '--yes']
    const broken = await workshop.tsumiki(...command)
    expect(broken).toMatchObject({ code: 1, stderr: expect.stringContaining('goes on from there') })
    server.checksum = 'AAAA'
    const wrong = await workshop.tsumiki(...command)
    expect(wrong.stderr).toMatch(/Going on from an earlier download.*it was thrown away/s)
    await server.close()
    expect(await workshop.refused(1, command)).toMatch(/cannot be reached \(ECONNREFUSED\)/)
    server = await new PackageServer().open()
    expect((await cudaOf()).reason).toContain('not installed')
  })

  test('a driver that is missing or too old is refused', async (context) => {
    const { reason } = await cudaOf()
    if (!reason?.includes('No NVIDIA driver')) return context.skip('this machine has a driver of NVIDIA')
    expect(await workshop.refused(1, ['devices', '--install-cuda'])).toContain('No NVIDIA driver was found')
    await withDriver('470.256.02')
    expect(await workshop.refused(1, ['devices', '--install-cuda'])).toContain('driver 470.256.02 is too old')
    expect(server.ranges).toEqual([])
  })
})
