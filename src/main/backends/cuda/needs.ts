// What CUDA needs, and what is said where it is missing.
import type { Text } from '../../../shared/text.ts'

/** Of CUDA 12.0, which every later 12 keeps to (NVIDIA's "minor version compatibility"). */
export const OLDEST_DRIVER = '525.60.13'

/** CUDA's provider exists for Linux on x64 only. */
export function platformProblem({
  platform,
  arch,
}: Pick<NodeJS.Process, 'platform' | 'arch'> = process): Text | undefined {
  if (platform === 'linux' && arch === 'x64') return undefined
  if (platform === 'win32')
    return {
      en: 'CUDA is for Linux. On Windows nothing has to be installed: use the device gpu (WebGPU) or directml.',
      ja: 'CUDA は Linux 用です。Windows では追加のインストールなしで、計算装置の gpu（WebGPU）または directml を使えます。',
    }
  if (platform === 'darwin')
    return {
      en: 'CUDA is for Linux with an NVIDIA card. On a Mac nothing has to be installed: use the device gpu (WebGPU).',
      ja: 'CUDA は NVIDIA のカードを載せた Linux 用です。Mac では追加のインストールなしで 計算装置の gpu（WebGPU）を使えます。',
    }
  return {
    en: `ONNX Runtime offers CUDA for Linux on x64 processors only, not for ${platform} on ${arch}. Use the device gpu (WebGPU) or cpu.`,
    ja: `ONNX Runtime の CUDA は x64 プロセッサーの Linux 用だけで、${platform}（${arch}）用はありません。計算装置の gpu（WebGPU）か cpu を使ってください。`,
  }
}

export const noDriver: Text = {
  en: "No NVIDIA driver was found, which CUDA needs (no /proc/driver/nvidia, and no nvidia-smi). With an NVIDIA card: install the driver from your distribution or from https://www.nvidia.com/drivers and restart. With another maker's card: use the device gpu (WebGPU).",
  ja: 'CUDA に必要な NVIDIA のドライバーが見つかりません（/proc/driver/nvidia も nvidia-smi もありません）。NVIDIA のカードなら、ディストリビューションか https://www.nvidia.com/drivers のドライバーを入れて再起動してください。ほかのメーカーのカードなら 計算装置の gpu（WebGPU）を使ってください。',
}

export function driverTooOld(version?: string): Text {
  const yours = version ? ` ${version}` : ''
  return {
    en: `The NVIDIA driver${yours} is too old: CUDA 12 needs ${OLDEST_DRIVER} or newer. Update the driver and restart; until then use the device gpu (WebGPU) or cpu.`,
    ja: `NVIDIA のドライバー${yours} が古すぎます。CUDA 12 には ${OLDEST_DRIVER} 以降が必要です。ドライバーを更新して再起動してください。それまでは 計算装置の gpu（WebGPU）か cpu を使えます。`,
  }
}

export const notInstalled: Text = {
  en: "ONNX Runtime's CUDA files are not installed. 'tsumiki devices --install-cuda' explains what they are and fetches them.",
  ja: 'ONNX Runtime の CUDA 用ファイルが入っていません。「tsumiki devices --install-cuda」で、説明を読んでから取得できます。',
}

const sources = 'https://developer.nvidia.com/cuda-downloads, https://developer.nvidia.com/cudnn-downloads'
const packages = 'sudo apt install cuda-libraries-12-9 libcudnn9-cuda-12'

/** `library`: as the loader names it, 'libcudnn.so.9'. */
export function missingLibrary(library: string): Text {
  const product = productOf(library)
  return {
    en: `CUDA does not start: the library ${library} is missing${product && ` (part of ${product})`}. Install NVIDIA's libraries (${sources}; with NVIDIA's package source, for CUDA 12: ${packages}). If it is installed in a folder of its own, name that folder in LD_LIBRARY_PATH.`,
    ja: `CUDA を使えません。ライブラリ ${library}${product && `（${product} の一部）`}がありません。NVIDIA のライブラリを入れてください（${sources}。NVIDIA のパッケージソースがあれば、CUDA 12 の場合: ${packages}）。独自のフォルダーに入れてあるときは、そのフォルダーを LD_LIBRARY_PATH に指定してください。`,
  }
}

function productOf(library: string): string {
  const [, name, major] = /^lib(\w+)\.so\.(\d+)/.exec(library) ?? []
  if (!name) return ''
  if (name.startsWith('cudnn')) return `cuDNN ${major}`
  // cuFFT and cuRAND count their versions differently from CUDA.
  return /^(cudart|cublas|cublasLt|nvrtc)$/.test(name)
    ? `CUDA ${major}`
    : /^(cufft|curand|cuda)/.test(name)
      ? 'CUDA'
      : ''
}

/** `failure`: in the loader's words, which begin with the file. */
export function damaged(failure: string, folder: string): Text {
  return {
    en: `CUDA does not start: ONNX Runtime's CUDA files cannot be loaded (${failure}). Delete ${folder}, then fetch them again: tsumiki devices --install-cuda.`,
    ja: `CUDA を使えません。ONNX Runtime の CUDA 用ファイルを読み込めません（${failure}）。${folder} を削除してから、取得し直してください: tsumiki devices --install-cuda`,
  }
}

/** Before anything is fetched. `size`: '230.4 MB'; `driver`: the version that is there. */
export function explanation(
  offer: { package: string; host: string; size: string; folder: string },
  driver: string,
): readonly Text[] {
  return [
    {
      en: `To train with CUDA, Tsumiki can fetch ONNX Runtime's CUDA files: ${offer.package}, ${offer.size}, from ${offer.host} (NuGet, published by Microsoft, MIT licence).`,
      ja: `CUDA で学習するための ONNX Runtime の追加ファイルを取得できます。Microsoft が NuGet で公開している ${offer.package}（${offer.size}、MIT ライセンス）で、取得元は ${offer.host} です。`,
    },
    {
      en: `They are kept in ${offer.folder}; deleting that folder undoes it. Nothing of yours is sent.`,
      ja: `保存先は ${offer.folder} です。このフォルダーを削除すれば元に戻ります。あなたのデータは何も送信しません。`,
    },
    {
      en: `What you need beside them, from NVIDIA and under NVIDIA's licences:\n  - a driver from ${OLDEST_DRIVER} on (here: ${driver})\n  - the libraries of CUDA 12 and cuDNN 9, about 2 GB: ${sources}\n    with NVIDIA's package source: ${packages}`,
      ja: `ほかに、NVIDIA から（NVIDIA のライセンスで）次のものが必要です:\n  - ドライバー ${OLDEST_DRIVER} 以降（このマシン: ${driver}）\n  - CUDA 12 と cuDNN 9 のライブラリ、約 2 GB: ${sources}\n    NVIDIA のパッケージソースがあれば: ${packages}`,
    },
    {
      en: 'Without CUDA the same card trains through WebGPU (device gpu), with nothing to install.',
      ja: 'CUDA がなくても、同じカードを WebGPU（計算装置 gpu）で使えます。追加のインストールは要りません。',
    },
  ]
}
