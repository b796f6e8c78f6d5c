// Hands dropped files over to the engine, one after another; what has been sent is told as it goes, and it can be cancelled.
import { LARGEST_UPLOAD_BYTES, UPLOAD_PATH } from '../../../shared/protocol/index.ts'
import { EngineError, engine } from '../../engine/connection.ts'
import { textOf } from '../../i18n/textOf.ts'
import type { DroppedFile } from './droppedFiles.ts'

export interface UploadProgress {
  sent: number
  total: number
}

/** Where the files lie now; undefined where the user cancelled. `project`: whose data they become. */
export async function uploadFiles(
  files: readonly DroppedFile[],
  project: string | undefined,
  signal?: AbortSignal,
  onProgress?: (progress: UploadProgress) => void,
): Promise<string | undefined> {
  const upload = await sendFiles(files, signal, onProgress)
  return upload === undefined ? undefined : (await engine.ask('files.keepUpload', { upload, project })).path
}

/** What the engine calls them until it is asked to take them; undefined where the user cancelled. */
export async function sendFiles(
  files: readonly DroppedFile[],
  signal = new AbortController().signal,
  onProgress: (progress: UploadProgress) => void = () => {},
): Promise<string | undefined> {
  const upload = crypto.randomUUID()
  const total = files.reduce((sum, { file }) => sum + file.size, 0)
  let before = 0
  for (const { path, file } of files) {
    const address = `${UPLOAD_PATH}${upload}/${path.split('/').map(encodeURIComponent).join('/')}`
    const isDone = await put(address, file, signal, (sent) => onProgress({ sent: before + sent, total }))
    if (!isDone) return undefined
    before += file.size
    onProgress({ sent: before, total })
  }
  return upload
}

/** False where it was cancelled. (fetch cannot tell how much has been sent.) */
function put(address: string, file: File, signal: AbortSignal, onSent: (bytes: number) => void): Promise<boolean> {
  if (signal.aborted) return Promise.resolve(false)
  if (file.size > LARGEST_UPLOAD_BYTES) return Promise.reject(tooLarge(file.name))
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    signal.addEventListener('abort', () => request.abort(), { once: true })
    request.upload.onprogress = ({ loaded }) => onSent(loaded)
    request.onload = () => (request.status < 300 ? resolve(true) : reject(refused(request.responseText, file.name)))
    request.onerror = () => reject(notTaken(file.name))
    request.onabort = () => resolve(false)
    request.open('PUT', address)
    request.send(file)
  })
}

/** The engine says why; another answer comes from no engine of ours. */
function refused(answer: string, name: string): EngineError {
  try {
    const { en, ja } = JSON.parse(answer)
    return typeof en === 'string' && typeof ja === 'string' ? new EngineError({ en, ja }, false) : notTaken(name)
  } catch {
    return notTaken(name)
  }
}

function tooLarge(name: string): EngineError {
  return new EngineError(textOf('data', 'uploadTooLarge', { name }), false)
}

function notTaken(name: string): EngineError {
  return new EngineError(
    {
      en: `'${name}' could not be handed over to the engine. Drop it again; if it fails again, choose it with the button instead.`,
      ja: `「${name}」をエンジンに渡せませんでした。もう一度ドロップしてください。それでも失敗する場合は、ボタンから選んでください。`,
    },
    false,
  )
}
