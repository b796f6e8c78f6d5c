// Takes a trained model away: writes it in a format other programs read, loads it again and compares its predictions.
import { readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { UserError } from '../../shared/errors.ts'
import type { Language } from '../../shared/text.ts'
import type { ExporterDefinition } from './definition.ts'
import { descriptionFile, readDescription } from './description.ts'
import { openProgram } from './program.ts'
import { allExporters, findExporter } from './registry.ts'
import { randomSamples, type Samples, testSamples } from './samples.ts'
import { putTogether } from './staging.ts'
import { loadTrainedModel, type TrainedModel } from './trainedModel.ts'
import { compare } from './verify.ts'

export interface Exported {
  format: string
  /** Absolute paths of what was written. */
  files: string[]
  /** Between the exported model's predictions and the program's. */
  maxDifference: number
}

export interface ExportFormat {
  format: string
  text: Readonly<Record<Language, { name: string; summary: string }>>
}

export function exportFormats(): ExportFormat[] {
  return allExporters().map(({ format, text }) => ({ format, text }))
}

/** Exports a run's best weights. Throws a UserError, leaving `outFolder` as it was, where that cannot be done. */
export async function exportRun(runFolder: string, format: string, outFolder: string): Promise<Exported> {
  const exporter = findExporter(format)
  if (!exporter) throw unknownFormat(format)
  const { model, record } = await loadTrainedModel(runFolder)
  const samples = (await testSamples(runFolder, record, model)) ?? randomSamples(model)
  return exportModel(model, exporter, samples, outFolder)
}

export async function exportModel(
  model: TrainedModel,
  exporter: ExporterDefinition,
  samples: Samples,
  outFolder: string,
): Promise<Exported> {
  const { format } = exporter
  const files = await exporter.files(model)
  const names = files.map(({ name }) => name)
  await keepForeignFiles(outFolder, format, names)
  const maxDifference = await putTogether(outFolder, files, (staging) => verified(model, exporter, samples, staging))
  return { format, files: names.map((name) => resolve(outFolder, name)), maxDifference }
}

async function verified(
  model: TrainedModel,
  exporter: ExporterDefinition,
  samples: Samples,
  folder: string,
): Promise<number> {
  const exported = await exporter.open(folder)
  const program = await openProgram(model)
  try {
    return await compare(exported, program, samples)
  } finally {
    await Promise.all([exported.dispose(), program.dispose()])
  }
}

/** Files of an earlier export may be replaced; others of the same names are the user's. */
async function keepForeignFiles(folder: string, format: string, names: readonly string[]): Promise<void> {
  if (await readDescription(folder, format)) return
  const present = new Set(await readdir(folder).catch(() => []))
  const foreign = names.find((name) => present.has(name))
  if (foreign === undefined) return
  throw new UserError({
    en: `'${join(folder, foreign)}' is there already, and no export to ${format} wrote it (there is no ${descriptionFile(format)} beside it), so it is left alone. Choose an empty folder, or move the file away.`,
    ja: `'${join(folder, foreign)}' がすでにあります。${format} の書き出しで作られたものではない（${descriptionFile(format)} がない）ため、上書きしません。空のフォルダーを選ぶか、そのファイルを移動してください。`,
  })
}

function unknownFormat(format: string): UserError {
  const known = allExporters().map((exporter) => exporter.format)
  return new UserError({
    en: `There is no export format '${format}'. Known ones: ${known.join(', ')}.`,
    ja: `'${format}' という書き出し形式はありません。使えるのは ${known.join('、')} です。`,
  })
}
