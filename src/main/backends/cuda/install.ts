// Fetches ONNX Runtime's CUDA files and puts them where they are found; interrupted at any moment, nothing is broken.
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, rename, rm, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { UserError } from '../../../shared/errors.ts'
import type { Text } from '../../../shared/text.ts'
import { download } from '../../files/download.ts'
import { explainingFileErrors } from '../../files/problems.ts'
import { driverProblem, nvidiaDriver } from './driver.ts'
import { cudaFolder, cudaHome, cudaInstalled } from './files.ts'
import { platformProblem } from './needs.ts'
import { type CudaPackage, findPackage, packageFile } from './package.ts'
import { unpack } from './unpack.ts'

export interface InstallSteps {
  /** What would be fetched. False: the user does not want it. */
  agrees(found: CudaPackage, driver: string): Promise<boolean>
  onProgress(bytes: number, of: number): void
}

/** Of the package's size: itself, and what is in it (compressed to about a half) with the runtime's copy. */
const SPACE = 3.5

export async function installCuda(steps: InstallSteps): Promise<'installed' | 'present' | 'declined'> {
  refuse(platformProblem())
  const folder = cudaFolder()
  if (await cudaInstalled(folder)) return 'present'
  const driver = await nvidiaDriver()
  refuse(driverProblem(driver))
  const found = await findPackage()
  if (!(await steps.agrees(found, driver!))) return 'declined'
  const home = cudaHome()
  await explainingFileErrors(home, 'write', () => mkdir(home, { recursive: true }))
  await requireSpace(home, found.bytes * SPACE)
  const file = join(home, `${packageFile}.part`)
  await download({
    url: found.url,
    file,
    bytes: found.bytes,
    onProgress: (bytes) => steps.onProgress(bytes, found.bytes),
  })
  await verify(file, found)
  const unpacked = `${folder}.unpacking`
  await explainingFileErrors(unpacked, 'write', async () => {
    await rm(unpacked, { recursive: true, force: true })
    await mkdir(unpacked)
    await unpack(file, unpacked)
    await rm(folder, { recursive: true, force: true })
    await rename(unpacked, folder)
    await rm(file)
  })
  return 'installed'
}

function refuse(problem: Text | undefined): void {
  if (problem) throw new UserError(problem)
}

async function requireSpace(folder: string, bytes: number): Promise<void> {
  const { bavail, bsize } = await statfs(folder)
  const free = bavail * bsize
  if (free >= bytes) return
  const [needed, there] = [bytes, free].map((value) => (value / 1e6).toFixed(0))
  throw new UserError({
    en: `The disk of ${folder} has ${there} MB free; fetching and unpacking needs about ${needed} MB. Free some space, or name another folder in XDG_DATA_HOME. Nothing was fetched.`,
    ja: `${folder} のディスクの空きは ${there} MB です。取得と展開には約 ${needed} MB 必要です。空きを増やすか、XDG_DATA_HOME で別のフォルダーを指定してください。何も取得していません。`,
  })
}

/** What is not the package is thrown away: going on from it would never end well. */
async function verify(file: string, { sha512, host }: CudaPackage): Promise<void> {
  const hash = createHash('sha512')
  await explainingFileErrors(file, 'read', () => pipeline(createReadStream(file), hash))
  if (hash.digest('hex') === sha512) return
  await rm(file, { force: true })
  throw new UserError({
    en: `What arrived from ${host} is not the package that NuGet lists (its SHA-512 checksum differs), so it was thrown away. Run the command again; if it happens again, something on the way changes what is downloaded (a proxy or virus scanner, for instance).`,
    ja: `${host} から届いたファイルが NuGet に登録されたパッケージと一致しないため（SHA-512 チェックサムの不一致）、破棄しました。もう一度実行してください。繰り返す場合は、プロキシやウイルス対策ソフトなど、途中の何かが内容を変えています。`,
  })
}
