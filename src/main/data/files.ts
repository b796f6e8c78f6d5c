// Opening data files: what is missing, unreadable, empty or too large is said in plain words.
import { constants, promises as fs } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { UserError } from '../../shared/errors.ts'

/** No file may unpack to more than this. */
export const largestBytes = 1024 ** 3

export async function isDirectory(file: string): Promise<boolean> {
  try {
    return (await fs.stat(file)).isDirectory()
  } catch (error) {
    throw unreadable(file, error)
  }
}

export async function exists(file: string): Promise<boolean> {
  return fs.access(file, constants.F_OK).then(
    () => true,
    () => false,
  )
}

export async function listFolder(folder: string): Promise<{ name: string; directory: boolean }[]> {
  try {
    const entries = await fs.readdir(folder, { withFileTypes: true })
    return entries
      .map((entry) => ({ name: entry.name, directory: entry.isDirectory() }))
      .sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }))
  } catch (error) {
    throw unreadable(folder, error)
  }
}

/** At most `length` bytes from the beginning of a file. */
export async function readStart(file: string, length: number): Promise<Uint8Array> {
  let handle: fs.FileHandle | undefined
  try {
    handle = await fs.open(file)
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, 0)
    return buffer.subarray(0, bytesRead)
  } catch (error) {
    throw unreadable(file, error)
  } finally {
    await handle?.close()
  }
}

/** A file's bytes, unpacked where it is gzip. */
export async function readBytes(file: string): Promise<Uint8Array> {
  const name = path.basename(file)
  let bytes: Uint8Array
  try {
    const { size } = await fs.stat(file)
    if (size > largestBytes) throw tooLarge(name)
    bytes = await fs.readFile(file)
  } catch (error) {
    throw error instanceof UserError ? error : unreadable(file, error)
  }
  if (bytes.length === 0)
    throw new UserError({
      en: `'${name}' is empty (0 bytes). Save the data again and try once more.`,
      ja: `「${name}」は空です（0 バイト）。データを保存し直してから、もう一度お試しください。`,
    })
  const unpacked = bytes[0] === 0x1f && bytes[1] === 0x8b ? await unpack(bytes, name) : bytes
  // Plain bytes: a Buffer's methods differ from those of other typed arrays.
  return new Uint8Array(unpacked.buffer, unpacked.byteOffset, unpacked.byteLength)
}

async function unpack(bytes: Uint8Array, name: string): Promise<Uint8Array> {
  try {
    return await promisify(gunzip)(bytes, { maxOutputLength: largestBytes })
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(name)
    throw new UserError(
      {
        en: `'${name}' is a damaged gzip file. Download or copy it again.`,
        ja: `「${name}」は壊れた gzip ファイルです。ダウンロードまたはコピーをやり直してください。`,
      },
      { cause },
    )
  }
}

export function tooLarge(name: string): UserError {
  return new UserError({
    en: `'${name}' holds more than 1 GB. Use a part of the data, or divide the file.`,
    ja: `「${name}」は 1 GB を超えています。データの一部を使うか、ファイルを分けてください。`,
  })
}

/** Reads one sample's file, which a folder listed or a table names: where it is not there, that is what is said. */
export async function namingGone<T>(name: string, reading: Promise<T>): Promise<T> {
  try {
    return await reading
  } catch (error) {
    const cause = error instanceof UserError ? error.cause : error
    throw (cause as NodeJS.ErrnoException | undefined)?.code === 'ENOENT' ? gone(name, cause) : error
  }
}

function gone(name: string, cause: unknown): UserError {
  return new UserError(
    {
      en: `'${name}' is not there, or not any more. If its folder is just being changed, wait until that is done and read the data again. If a table names the file, correct the path there.`,
      ja: `「${name}」がありません。フォルダーの内容を変更している途中なら、終わってからデータを読み込み直してください。表に書かれたファイルなら、表のパスを直してください。`,
    },
    { cause },
  )
}

export function unreadable(file: string, cause: unknown): UserError {
  const code = (cause as NodeJS.ErrnoException).code ?? 'unknown'
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return new UserError(
      {
        en: `There is no file or folder '${file}'. Check the path's spelling.`,
        ja: `「${file}」というファイルやフォルダーはありません。パスのつづりを確かめてください。`,
      },
      { cause },
    )
  if (code === 'EISDIR')
    return new UserError(
      {
        en: `'${file}' is a folder, but a file is expected here. Choose a file in it.`,
        ja: `「${file}」はフォルダーですが、ここではファイルが必要です。中のファイルを選んでください。`,
      },
      { cause },
    )
  return new UserError(
    {
      en: `'${file}' cannot be read (${code}). Check that you may open it and that no other program holds it.`,
      ja: `「${file}」を読み込めません（${code}）。開く権限があるか、ほかのプログラムが使用中でないかを確かめてください。`,
    },
    { cause },
  )
}
