// The datasets that windows look at, prepared once and kept while neither their document nor their files change.
import { randomUUID } from 'node:crypto'
import { readdir, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import type { DatasetDocument, Recipe } from '../../shared/data/document.ts'
import { UserError } from '../../shared/errors.ts'
import { afterAMoment, type PreparedData, prepareRaw, type RawData, readRaw, watchingImport } from '../data/index.ts'
import { isHidden } from '../data/readers/pictureFolder.ts'
import { loadProject } from '../projects/files.ts'
import type { Host } from './context.ts'

export interface OpenDataset extends PreparedData {
  raw: RawData
  recipe: Recipe
}

const MOST_KEPT = 3
/** Classes have a folder each. */
const MOST_FOLDERS = 1000

/** A dataset that was read for a window, and its files' stamps when it was read, and when they were looked at last. */
interface Watched {
  project: string
  dataset: string
  document: DatasetDocument
  folder: string
  read: string
  seen: string
}

export class Datasets {
  /** Readings that take long, by a number of their own. */
  private readonly readings = new Map<string, AbortController>()

  constructor(private readonly tell: Host['tell'] = () => {}) {}

  private readonly kept = new Map<string, Promise<OpenDataset>>()
  private readonly watched = new Map<string, Watched>()

  /** The dataset as the project's saved document describes it. */
  async ofProject(path: string, name: string): Promise<OpenDataset> {
    const project = await loadProject(path)
    const document = project.datasets.find((dataset) => dataset.name === name)
    if (!document) throw unknown(name)
    const folder = dirname(resolve(path))
    await this.watch(path, name, document, folder)
    return this.open(document, folder, project.training.seed)
  }

  /** What was read before keeps its stamp: a change is told even if another part of the data is asked for meanwhile. */
  private async watch(project: string, dataset: string, document: DatasetDocument, folder: string): Promise<void> {
    const key = JSON.stringify([project, dataset])
    if (JSON.stringify(this.watched.get(key)?.document.source) === JSON.stringify(document.source)) return
    const read = JSON.stringify(await stampOf(document, folder))
    this.watched.set(key, { project, dataset, document, folder, read, seen: read })
  }

  /** Datasets of these projects whose files are others than when they were read, and no longer being written; told once. */
  async changed(projects: ReadonlySet<string>): Promise<{ project: string; dataset: string }[]> {
    const changed: { project: string; dataset: string }[] = []
    for (const [key, each] of this.watched) {
      if (!projects.has(each.project)) {
        this.watched.delete(key)
        continue
      }
      const now = JSON.stringify(await stampOf(each.document, each.folder))
      const isSettled = now === each.seen
      each.seen = now
      if (!isSettled || now === each.read) continue
      each.read = now
      changed.push({ project: each.project, dataset: each.dataset })
    }
    return changed
  }

  /** Its files were changed from here: who did it reads them again, and need not be told. */
  async settle(project: string, dataset: string): Promise<void> {
    const each = this.watched.get(JSON.stringify([project, dataset]))
    if (each) each.read = each.seen = JSON.stringify(await stampOf(each.document, each.folder))
  }

  /** `folder`: where relative paths start. */
  async open(document: DatasetDocument, folder: string, seed: number): Promise<OpenDataset> {
    const { source, recipe } = document
    const key = JSON.stringify([source, recipe, folder, seed, await stampOf(document, folder)])
    const dataset = this.kept.get(key) ?? this.telling(document.name, () => prepared(document, folder, seed))
    // The last one asked for is the last one given up.
    this.kept.delete(key)
    this.kept.set(key, dataset)
    for (const old of [...this.kept.keys()].slice(0, -MOST_KEPT)) this.kept.delete(old)
    dataset.catch(() => this.kept.delete(key))
    return dataset
  }

  cancel(reading: string): void {
    this.readings.get(reading)?.abort()
  }

  /** Windows are told of readings that are long enough to have progress. */
  async telling<T>(name: string, work: () => Promise<T>): Promise<T> {
    const reading = randomUUID()
    const controller = new AbortController()
    let last = { done: 0, total: 0 }
    const onProgress = afterAMoment((progress) => {
      last = progress
      this.readings.set(reading, controller)
      this.tell('dataReading', { reading, name, ...progress })
    })
    try {
      return await watchingImport({ signal: controller.signal, onProgress }, work)
    } finally {
      if (this.readings.delete(reading)) this.tell('dataReading', { reading, name, ...last, ended: true })
    }
  }
}

async function prepared(document: DatasetDocument, folder: string, seed: number): Promise<OpenDataset> {
  const raw = await readRaw(document, folder)
  return { ...(await prepareRaw(raw, document.recipe, seed)), raw, recipe: document.recipe }
}

/** Changes when a file does; of a folder, when something is added to it or to one of its folders, or taken away. */
async function stampOf({ source }: DatasetDocument, folder: string): Promise<unknown> {
  if (source.kind !== 'file') return undefined
  const { path, labels, validation, test } = source
  const paths = [path, labels, validation, test].filter((each) => each !== undefined)
  return Promise.all(paths.map((each) => stampOfPath(resolve(folder, each))))
}

async function stampOfPath(path: string): Promise<unknown> {
  const found = await stat(path).catch(() => undefined)
  if (!found?.isDirectory()) return found && [found.mtimeMs, found.size]
  const entries = await readdir(path, { withFileTypes: true }).catch(() => [])
  // A folder that holds nothing but a folder is read as the inner one.
  const [only, ...others] = entries.filter(({ name }) => !isHidden(name))
  if (only?.isDirectory() && others.length === 0) return [found.mtimeMs, await stampOfPath(join(path, only.name))]
  const folders = entries.filter((entry) => entry.isDirectory()).slice(0, MOST_FOLDERS)
  const stamps = folders.map(({ name }) => stat(join(path, name)).catch(() => undefined))
  return [found.mtimeMs, ...(await Promise.all(stamps)).map((each) => each?.mtimeMs)]
}

function unknown(name: string): UserError {
  return new UserError({
    en: `The project has no dataset '${name}'. It may have been renamed or removed.`,
    ja: `プロジェクトにデータセット「${name}」がありません。名前が変わったか、削除されています。`,
  })
}
