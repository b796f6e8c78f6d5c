// Reads the text of a project file. Whatever is wrong with it ends in a sentence that names the file and the place.
import { UserError } from '../errors.ts'
import type { Text } from '../text.ts'
import type { ProjectDocument } from './document.ts'
import { duplicateIn } from './duplicates.ts'
import { findFault, type JsonPath, offsetOf, placeAt } from './json.ts'
import { firstMismatch, isObject } from './kinds.ts'
import { projectKind } from './structure.ts'
import { currentVersion, migrate } from './version.ts'

/** Files of older versions come out as the current one. Keys that this version does not know are kept. */
export function parseProject(text: string, fileName: string): ProjectDocument {
  const words = text.startsWith('\ufeff') ? text.slice(1) : text
  const saved = readJson(words, fileName)
  const version = versionOf(saved, fileName)
  const project = migrate(saved, version)
  const wrong = firstMismatch(projectKind, project) ?? duplicateIn(project as unknown as ProjectDocument)
  if (wrong) throw misfit(words, fileName, wrong.path, wrong.text)
  return project as unknown as ProjectDocument
}

function readJson(text: string, fileName: string): Record<string, unknown> {
  if (text.trim() === '') {
    throw failure(fileName, {
      en: 'is empty. Restore a saved copy, or begin a new project.',
      ja: 'は空のファイルです。保存してあるコピーに戻すか、新しいプロジェクトを作ってください。',
    })
  }
  const fault = findFault(text)
  if (fault) {
    const { line, column, near } = placeAt(text, fault.offset)
    const where = { en: `line ${line}, column ${column}`, ja: `${line}行${column}文字目` }
    const what: Record<typeof fault.kind, Text> = {
      syntax: {
        en: `is not readable as JSON: there is a mistake at ${where.en}, near ${JSON.stringify(near)}. Look for a missing or extra comma, quote or bracket there.`,
        ja: `を JSON として読めません。${where.ja}（${JSON.stringify(near)} の近く）に誤りがあります。カンマ、引用符、括弧の過不足を確かめてください。`,
      },
      duplicateKey: {
        en: `has the entry ${JSON.stringify(fault.key)} twice in one object, at ${where.en}. Remove one of the two.`,
        ja: `の${where.ja}で、項目 ${JSON.stringify(fault.key)} が同じオブジェクトに2回あります。片方を消してください。`,
      },
      depth: {
        en: `is nested too deeply at ${where.en}; no project looks like that.`,
        ja: `は${where.ja}で入れ子が深すぎます。プロジェクトのファイルではないようです。`,
      },
    }
    throw failure(fileName, what[fault.kind])
  }
  const value: unknown = JSON.parse(text)
  if (isObject(value) && value.format === 'tsumiki') return value
  throw failure(
    fileName,
    isObject(value) && value.format === 'tsumiki-run'
      ? {
          en: 'describes a run, not a project. Open the .tsumiki file beside the runs folder.',
          ja: 'は学習の記録で、プロジェクトではありません。runs フォルダーの隣にある .tsumiki ファイルを開いてください。',
        }
      : {
          en: 'is JSON, but not a Tsumiki project: it lacks "format": "tsumiki". Choose a .tsumiki file.',
          ja: 'は JSON ですが、Tsumiki のプロジェクトではありません（"format": "tsumiki" がありません）。.tsumiki ファイルを選んでください。',
        },
  )
}

function versionOf({ version }: Record<string, unknown>, fileName: string): number {
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 0) {
    const shown = JSON.stringify(version) ?? 'nothing'
    throw failure(fileName, {
      en: `does not say its format version: "version" needs a whole number such as ${currentVersion}, not ${shown.slice(0, 40)}.`,
      ja: `に形式のバージョンがありません。"version" には ${currentVersion} のような整数が必要です。`,
    })
  }
  if (version > currentVersion) {
    throw failure(fileName, {
      en: `was saved by a newer Tsumiki (format ${version}); this one reads up to ${currentVersion}. Update Tsumiki to open it.`,
      ja: `は新しい Tsumiki で保存されています（形式 ${version}）。このバージョンで読めるのは ${currentVersion} までです。Tsumiki を更新してください。`,
    })
  }
  return version
}

function misfit(text: string, fileName: string, path: JsonPath, what: Text): UserError {
  const offset = offsetOf(text, path)
  const line = offset === undefined ? undefined : placeAt(text, offset).line
  const shown = formatPath(path)
  return failure(fileName, {
    en: `${line === undefined ? '' : `line ${line}: `}${shown} ${what.en}`,
    ja: `${line === undefined ? '' : `${line}行目 `}${shown}: ${what.ja}`,
  })
}

/** networks[0].nodes[3].name */
function formatPath(path: JsonPath): string {
  if (path.length === 0) return 'the project'
  return path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`))
    .join('')
    .replace(/^\./, '')
}

function failure(fileName: string, what: Text): UserError {
  return new UserError({ en: `'${fileName}' ${what.en}`, ja: `「${fileName}」${what.ja}` })
}
