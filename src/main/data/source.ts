// Opens a data source by what it is: a generator, a table, IDX pictures, NumPy arrays, pictures, sounds, a folder or a ZIP file of them.
import path from 'node:path'
import type { SplitName } from '../../shared/data/dataset.ts'
import type { DataSource } from '../../shared/data/document.ts'
import { UserError } from '../../shared/errors.ts'
import { openZip } from './archives/open.ts'
import { isDirectory } from './files.ts'
import { openFolder } from './folders.ts'
import { joinTables } from './joinTables.ts'
import type { RawData, RawTable } from './raw.ts'
import { readNpy, readNpz } from './readers/arrays.ts'
import { readTable, type TableOptions } from './readers/csv.ts'
import { generateData } from './readers/generated.ts'
import { isIdxName, readIdx } from './readers/idx.ts'
import { isPictureName, isSoundName, pictureKinds } from './readers/pictureFolder.ts'
import { readXlsx } from './readers/xlsx.ts'

/** `folder`: where relative paths start. */
export async function openSource(source: DataSource, folder: string, options: TableOptions = {}): Promise<RawData> {
  if (source.kind === 'generator') return generateData(source)
  const labels = source.labels === undefined ? undefined : path.resolve(folder, source.labels)
  const raw = await openFile(path.resolve(folder, source.path), labels, options)
  if (source.validation === undefined && source.test === undefined) return raw
  const tables = [{ table: requireTable(raw), part: 'training' as SplitName }]
  for (const part of ['validation', 'test'] as const) {
    const file = source[part]
    if (file === undefined) continue
    tables.push({ table: requireTable(await openFile(path.resolve(folder, file), undefined, options)), part })
  }
  return joinTables(tables)
}

function requireTable(raw: RawData): RawTable {
  if (raw.kind === 'table') return raw
  throw new UserError({
    en: `'${raw.file}' is no table: files of their own for validation and test are possible for tables only. Split by ratio or into folds.`,
    ja: `「${raw.file}」は表ではありません。検証やテストを別のファイルにできるのは表だけです。比率か交差検証（kfold）で分割してください。`,
  })
}

export async function openFile(file: string, labels?: string, options: TableOptions = {}): Promise<RawData> {
  if (await isDirectory(file)) return openFolder(file, labels, options)
  const name = path.basename(file).toLowerCase().replace(/\.gz$/, '')
  if (isIdxName(name)) return readIdx(file, labels)
  if (name.endsWith('.npy')) return readNpy(file, labels)
  if (name.endsWith('.npz')) return readNpz(file)
  if (/\.(csv|tsv|txt)$/.test(name)) return readTable(file, options)
  if (name.endsWith('.xlsx')) return readXlsx(file, options)
  const own = { file: path.basename(file), folder: path.dirname(file), paths: [path.basename(file)], notices: [] }
  if (name.endsWith('.zip')) return openZip(file, (folder) => openFolder(folder, labels, options))
  if (isPictureName(name)) return { kind: 'pictureFiles', ...own }
  if (isSoundName(name)) return { kind: 'soundFiles', ...own }
  throw unknownKind(path.basename(file))
}

function unknownKind(name: string): UserError {
  if (/\.(xls[bm]?|ods|numbers)$/i.test(name))
    return new UserError({
      en: `'${name}' is a spreadsheet's own file, which cannot be read. Save it from the spreadsheet as .xlsx or CSV (UTF-8) and choose that file.`,
      ja: `「${name}」は表計算ソフトの形式なので読み込めません。表計算ソフトで .xlsx か「CSV UTF-8」形式で保存し、そのファイルを選んでください。`,
    })
  return new UserError({
    en: `'${name}' is of no kind that can be read. These can: tables (.csv, .tsv, .txt, .xlsx), IDX pictures (…images-idx3-ubyte, also .gz), NumPy arrays (.npy, .npz), pictures (${pictureKinds}), sounds (WAV), folders with one folder of pictures or sounds per class, and ZIP files of these.`,
    ja: `「${name}」は読み込めない種類です。読み込めるのは、表（.csv、.tsv、.txt、.xlsx）、IDX の画像（…images-idx3-ubyte、.gz も可）、NumPy の配列（.npy、.npz）、画像（${pictureKinds}）、音声（WAV）、クラスごとに画像や音声のフォルダーを分けたフォルダー、これらの ZIP ファイルです。`,
  })
}
