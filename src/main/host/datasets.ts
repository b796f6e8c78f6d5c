// The datasets that windows look at, prepared once and kept while neither their document nor their files change.
import { stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import type { DatasetDocument, Recipe } from '../../shared/data/document.ts'
import { UserError } from '../../shared/errors.ts'
import { type PreparedData, prepareRaw, type RawData, readRaw } from '../data/index.ts'
import { loadProject } from '../projects/files.ts'

export interface OpenDataset extends PreparedData {
  raw: RawData
  recipe: Recipe
}

const MOST_KEPT = 3

export class Datasets {
  private readonly kept = new Map<string, Promise<OpenDataset>>()

  /** The dataset as the project's saved document describes it. */
  async ofProject(path: string, name: string): Promise<OpenDataset> {
    const project = await loadProject(path)
    const document = project.datasets.find((dataset) => dataset.name === name)
    if (!document) throw unknown(name)
    return this.open(document, dirname(resolve(path)), project.training.seed)
  }

  /** `folder`: where relative paths start. */
  async open(document: DatasetDocument, folder: string, seed: number): Promise<OpenDataset> {
    const { source, recipe } = document
    const key = JSON.stringify([source, recipe, folder, seed, await stampOf(document, folder)])
    const dataset = this.kept.get(key) ?? prepared(document, folder, seed)
    // The last one asked for is the last one given up.
    this.kept.delete(key)
    this.kept.set(key, dataset)
    for (const old of [...this.kept.keys()].slice(0, -MOST_KEPT)) this.kept.delete(old)
    dataset.catch(() => this.kept.delete(key))
    return dataset
  }
}

async function prepared(document: DatasetDocument, folder: string, seed: number): Promise<OpenDataset> {
  const raw = await readRaw(document, folder)
  return { ...(await prepareRaw(raw, document.recipe, seed)), raw, recipe: document.recipe }
}

/** Changes when a file does. Of a folder only its own entries are looked at. */
async function stampOf({ source }: DatasetDocument, folder: string): Promise<unknown> {
  if (source.kind !== 'file') return undefined
  const paths = [source.path, source.labels].filter((path) => path !== undefined)
  const found = await Promise.all(paths.map((path) => stat(resolve(folder, path)).catch(() => undefined)))
  return found.map((file) => file && [file.mtimeMs, file.size])
}

function unknown(name: string): UserError {
  return new UserError({
    en: `The project has no dataset '${name}'. It may have been renamed or removed.`,
    ja: `プロジェクトにデータセット「${name}」がありません。名前が変わったか、削除されています。`,
  })
}
