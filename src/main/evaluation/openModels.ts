// The models that the editor works with: the last few stay open, so that drawing a digit answers at once.
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { OpenModel } from './openModel.ts'

const MOST_OPEN = 2

interface Held {
  /** When its weights were written: a run that goes on training improves them. */
  written: number
  model: Promise<OpenModel>
}

export class OpenModels {
  private readonly held = new Map<string, Held>()

  async get(run: string): Promise<OpenModel> {
    const written = await stat(join(run, 'best.safetensors')).then(
      ({ mtimeMs }) => mtimeMs,
      () => 0,
    )
    const known = this.held.get(run)
    this.held.delete(run)
    if (known?.written === written) {
      this.held.set(run, known)
      return known.model
    }
    if (known) closeSoon(known)
    const held = { written, model: OpenModel.open(run) }
    held.model.catch(() => this.held.get(run) === held && this.held.delete(run))
    this.held.set(run, held)
    for (const oldest of [...this.held.keys()].slice(0, -MOST_OPEN)) {
      closeSoon(this.held.get(oldest)!)
      this.held.delete(oldest)
    }
    return held.model
  }

  async close(): Promise<void> {
    const all = [...this.held.values()]
    this.held.clear()
    await Promise.allSettled(all.map(async ({ model }) => (await model).close()))
  }
}

function closeSoon({ model }: Held): void {
  void model.then((open) => open.close()).catch(() => {})
}
