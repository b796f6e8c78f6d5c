// The files of open projects: written only over versions that the editor knows, and kept elsewhere when they cannot be.
import { UserError } from '../../shared/errors.ts'
import type { ProjectDocument } from '../../shared/project/document.ts'
import { fingerprint } from '../../shared/project/fingerprint.ts'
import { parseProject } from '../../shared/project/parse.ts'
import { serialiseProject } from '../../shared/project/serialise.ts'
import type { FoundOnDisk, RecoveredWork } from '../../shared/protocol/projects.ts'
import { writeFileAtomic } from '../files/atomic.ts'
import { ifPresent, readText } from '../files/read.ts'
import type { Recovery } from './recovery.ts'

interface OpenFile {
  document: ProjectDocument
  version: string
  recovered?: RecoveredWork
}

export class ProjectFiles {
  /** What this host read or wrote last, by path. */
  private readonly last = new Map<string, string>()
  /** Looking and writing are one step, also with two windows. */
  private turn: Promise<unknown> = Promise.resolve()

  constructor(private readonly recovery: Recovery) {}

  async read(path: string): Promise<OpenFile> {
    const text = await readText(path)
    const document = parseProject(text, path)
    const recovered = await this.recovery.find(path)
    const differs = recovered && serialiseProject(recovered.document) !== serialiseProject(document)
    return { document, version: this.wrote(path, text), ...(differs && { recovered }) }
  }

  /** Gives the text's version. */
  wrote(path: string, text: string): string {
    const version = fingerprint(text)
    this.last.set(path, version)
    return version
  }

  isNews(path: string, version: string): boolean {
    return this.last.get(path) !== version
  }

  save(
    path: string,
    document: ProjectDocument,
    known: readonly string[] | undefined,
  ): Promise<{ version: string } | { changed: FoundOnDisk }> {
    const saved = this.turn.then(() => this.saveNow(path, document, known))
    this.turn = saved.catch(() => {})
    return saved
  }

  private async saveNow(path: string, document: ProjectDocument, known: readonly string[] | undefined) {
    const text = serialiseProject(document)
    try {
      // A file that was deleted meanwhile is written anew.
      const found = await ifPresent(readText(path))
      if (known && found !== undefined && found !== text && !known.includes(fingerprint(found))) {
        await this.recovery.keep(path, document).catch(() => {})
        return { changed: foundOnDisk(path, found) }
      }
      // Said first: whoever looks at the file meanwhile takes it for ours.
      const version = this.wrote(path, text)
      if (found !== text) await writeFileAtomic(path, text)
      await this.recovery.forget(path)
      return { version }
    } catch (error) {
      throw await this.kept(path, document, error)
    }
  }

  /** The failure, with where the work is now. */
  private async kept(path: string, document: ProjectDocument, error: unknown): Promise<unknown> {
    const where = await this.recovery.keep(path, document).then(
      () => safe,
      () => onlyHere,
    )
    if (!(error instanceof UserError)) return error
    return new UserError({ en: `${error.text.en} ${where.en}`, ja: error.text.ja + where.ja }, { cause: error })
  }
}

export function foundOnDisk(path: string, text: string): FoundOnDisk {
  const version = fingerprint(text)
  try {
    return { version, document: parseProject(text, path) }
  } catch (error) {
    if (error instanceof UserError) return { version, problem: error.text }
    throw error
  }
}

const safe = {
  en: 'Your work is kept meanwhile, and is offered when the project is opened again.',
  ja: '編集内容は控えとして保存してあり、次にこのプロジェクトを開くときに復元できます。',
}

const onlyHere = {
  en: 'Your work is only in this window: save it elsewhere before you close it.',
  ja: '編集内容はこのウィンドウにしかありません。閉じる前に別の場所に保存してください。',
}
