// Checks of a dataset for a window: what is found is kept while the data and its recipe stay the same.
import type { Finding } from '../../../shared/data/finding.ts'
import type { Events } from '../../../shared/protocol/index.ts'
import { checkData } from '../../data/index.ts'
import type { OpenDataset } from '../datasets.ts'

type Tell = (name: 'dataChecked', told: Events['dataChecked']) => void

export class DataChecks {
  private readonly cancelled = new Set<string>()
  private readonly running = new Set<string>()
  private readonly found = new WeakMap<OpenDataset, Map<string, Finding[]>>()

  constructor(private readonly tell: Tell) {}

  /** Null where it was cancelled. */
  async check(job: string, open: OpenDataset, options: Options): Promise<Finding[] | null> {
    const key = JSON.stringify(options)
    const kept = this.found.get(open) ?? new Map<string, Finding[]>()
    const known = kept.get(key)
    if (known) return known
    this.running.add(job)
    try {
      const findings = await checkData(
        { ...options, raw: open.raw, recipe: open.recipe, prepared: open },
        {
          progress: (share, check) => this.tell('dataChecked', { job, share, check }),
          isCancelled: () => this.cancelled.has(job),
        },
      )
      if (findings) this.found.set(open, kept.set(key, findings))
      return findings ?? null
    } finally {
      this.running.delete(job)
      this.cancelled.delete(job)
    }
  }

  cancel(job: string): void {
    if (this.running.has(job)) this.cancelled.add(job)
  }
}

interface Options {
  isGenerated: boolean
  classWeights?: 'none' | 'balanced'
}
