// tsumiki devices --install-cuda: explains, asks, fetches, and says whether CUDA can be used now.
import { createInterface } from 'node:readline/promises'
import { UserError } from '../../shared/errors.ts'
import { cudaFolder } from '../backends/cuda/files.ts'
import { installCuda } from '../backends/cuda/install.ts'
import { explanation } from '../backends/cuda/needs.ts'
import { type CudaPackage, packageName } from '../backends/cuda/package.ts'
import { findGpu } from '../backends/gpu.ts'
import { DownloadProgress, megabytes } from './downloadProgress.ts'
import { toType } from './invocation.ts'
import type { Terminal } from './terminal.ts'

export async function installCudaFor(terminal: Terminal, yes: boolean): Promise<void> {
  const progress = new DownloadProgress(terminal)
  const outcome = await installCuda({
    agrees: (found, driver) => agrees(terminal, yes, found, driver),
    onProgress: (bytes, of) => progress.at(bytes, of),
  }).finally(() => progress.end())
  if (outcome === 'declined') return terminal.note({ en: 'Nothing was fetched.', ja: '何も取得していません。' })
  const folder = cudaFolder()
  const gpu = await findGpu('cuda')
  const state = gpu.available ? { available: true } : { available: false, reason: terminal.words(gpu.reason) }
  terminal.result({ type: 'cuda', outcome, folder, ...state }, () => [
    outcome === 'present'
      ? {
          en: `ONNX Runtime's CUDA files are installed already, in ${folder}. There is nothing to do.`,
          ja: `ONNX Runtime の CUDA 用ファイルは、すでに ${folder} に入っています。何もする必要はありません。`,
        }
      : { en: `Installed in ${folder}.`, ja: `${folder} に入れました。` },
    gpu.available
      ? {
          en: `CUDA can be used: --device cuda (${gpu.name.en}).`,
          ja: `CUDA を使えます: --device cuda（${gpu.name.ja}）。`,
        }
      : { en: `CUDA cannot be used yet. ${gpu.reason.en}`, ja: `CUDA はまだ使えません。${gpu.reason.ja}` },
  ])
}

async function agrees(terminal: Terminal, yes: boolean, found: CudaPackage, driver: string): Promise<boolean> {
  const { host, bytes } = found
  const folder = cudaFolder()
  if (terminal.json) terminal.printJson({ type: 'package', name: packageName, host, bytes, licence: 'MIT', folder })
  else terminal.note(...explanation({ package: packageName, host, size: megabytes(bytes), folder }, driver))
  if (yes) return true
  if (!process.stdin.isTTY || terminal.json) throw unanswered()
  const lines = createInterface({ input: process.stdin, output: terminal.stderr })
  const question = terminal.words({
    en: `Fetch ${megabytes(bytes)} now? [y/N] `,
    ja: `${megabytes(bytes)} を取得しますか？ [y/N] `,
  })
  // Closed without an answer (Ctrl+D): no.
  const closed = new Promise<string>((resolve) => lines.once('close', () => resolve('\n')))
  const answer = await Promise.race([lines.question(question), closed])
  if (answer === '\n') terminal.note('')
  lines.close()
  return /^(y|yes|はい)$/i.test(answer.trim())
}

function unanswered(): UserError {
  const command = toType('devices', '--install-cuda', '--yes')
  return new UserError({
    en: `Nothing was fetched, as nobody can be asked here. To fetch it: ${command}`,
    ja: `ここでは確認の質問ができないため、何も取得していません。取得するには: ${command}`,
  })
}
