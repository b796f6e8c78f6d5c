// Takes the CUDA provider out of its package, and puts ONNX Runtime's own library beside it.
import { copyFile, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { UserError } from '../../../shared/errors.ts'
import { bundledFolder, providerFiles, runtimeFiles } from './files.ts'
import { packageName, pathInPackage } from './package.ts'

/** Kept beside what they are about, where the package has them. */
const notices = ['LICENSE', 'ThirdPartyNotices.txt']

/** `file`: the verified package (a ZIP archive). One entry at a time: each is hundreds of megabytes. */
export async function unpack(file: string, folder: string): Promise<void> {
  const archive = await readFile(file)
  for (const name of providerFiles) {
    const content = entry(archive, pathInPackage(name))
    if (!content) throw incomplete(name)
    await writeFile(join(folder, name), content, { mode: 0o755 })
  }
  for (const name of notices) {
    const content = entry(archive, name)
    if (content) await writeFile(join(folder, name), content)
  }
  for (const name of runtimeFiles) await copyFile(join(bundledFolder, name), join(folder, name))
}

function entry(archive: Uint8Array, path: string): Uint8Array | undefined {
  return unzipSync(archive, { filter: ({ name }) => name === path })[path]
}

function incomplete(name: string): UserError {
  return new UserError({
    en: `The package ${packageName} does not hold ${name}; it cannot be used. Please report this to the makers of Tsumiki, and use the device gpu (WebGPU) until then.`,
    ja: `パッケージ ${packageName} に ${name} が入っていないため使えません。Tsumiki の開発者に報告してください。それまでは 計算装置の gpu（WebGPU）を使えます。`,
  })
}
