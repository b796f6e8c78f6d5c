// Failures of the file system, as sentences that name the file and what to do about it.
import { UserError } from '../../shared/errors.ts'
import type { Text } from '../../shared/text.ts'

export type FileTask = 'read' | 'write'

/** What the system's error code means for someone who wanted to read or write `path`. */
function explain(code: string | undefined, path: string, task: FileTask): Text | undefined {
  const writing = task === 'write'
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return {
        en: `There is no space left on the disk to write '${path}'. Nothing saved before is lost. Free some space, then try again.`,
        ja: `ディスクの空きがないため '${path}' に書き込めません。これまでに保存した内容は失われていません。空きを増やしてから、もう一度実行してください。`,
      }
    case 'EACCES':
    case 'EPERM':
      return {
        en: `There is no permission to ${task} '${path}'. Change its permissions, or use a folder of your own.`,
        ja: `'${path}' を${writing ? '書き込む' : '読み込む'}権限がありません。アクセス権を変えるか、自分のフォルダーを使ってください。`,
      }
    case 'EROFS':
      return {
        en: `'${path}' is on a disk that can only be read. Save to another disk or folder.`,
        ja: `'${path}' は読み取り専用のディスクにあります。別のディスクかフォルダーに保存してください。`,
      }
    case 'ENOENT':
      return writing
        ? {
            en: `The folder of '${path}' does not exist. Create it, or choose another folder.`,
            ja: `'${path}' のフォルダーがありません。フォルダーを作るか、別の場所を選んでください。`,
          }
        : {
            en: `There is no file '${path}'. Check its name and folder.`,
            ja: `'${path}' というファイルがありません。名前と場所を確かめてください。`,
          }
    case 'EISDIR':
      return {
        en: `'${path}' is a folder where a file is needed. Give a file's name.`,
        ja: `'${path}' はフォルダーです。ファイルの名前を指定してください。`,
      }
    case 'ENOTDIR':
      return {
        en: `A part of the path '${path}' is a file where a folder is needed. Check the path.`,
        ja: `'${path}' の途中に、フォルダーではなくファイルがあります。場所の指定を確かめてください。`,
      }
    case 'EMFILE':
    case 'ENFILE':
      return {
        en: `Too many files are open at once, so '${path}' could not be opened. Close other programs, then try again.`,
        ja: `開いているファイルが多すぎるため '${path}' を開けません。ほかのプログラムを閉じてから、もう一度実行してください。`,
      }
    case 'EBUSY':
      return {
        en: `Another program is using '${path}'. Close the file there, then try again.`,
        ja: `'${path}' はほかのプログラムが使用中です。そちらで閉じてから、もう一度実行してください。`,
      }
    case 'EIO':
      return {
        en: `The disk reported an error at '${path}'. Check the disk, or use another one.`,
        ja: `'${path}' でディスクのエラーが起きました。ディスクを点検するか、別のディスクを使ってください。`,
      }
    default:
      return undefined
  }
}

export function errorCode(error: unknown): string | undefined {
  return error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined
}

/** Runs `work`; a failure of the file system that a person can mend becomes a UserError about `path`. */
export async function explainingFileErrors<T>(path: string, task: FileTask, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const text = explain(errorCode(error), path, task)
    throw text ? new UserError(text, { cause: error }) : error
  }
}
