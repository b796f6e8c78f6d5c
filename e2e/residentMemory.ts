// The most that a process and all that it has started hold in RAM, in megabytes.
import { residentMegabytes } from '../bench/data/residentMemory.js'

export const memoryIsKnown = process.platform === 'linux'

/** Looks again and again from now on, until it is asked for the most that it has seen. */
export class MemoryWatch {
  private most = 0
  private parts = ''
  private readonly timer: NodeJS.Timeout

  /** Processes of other programs among them, a browser's, are left out by `counts`. */
  constructor(root: number, counts?: (commandLine: string) => boolean) {
    this.timer = setInterval(() => {
      const each = residentMegabytes(root, counts)
      const sum = each.reduce((a, b) => a + b, 0)
      if (sum <= this.most) return
      this.most = sum
      this.parts = each.map((megabytes) => megabytes.toFixed(0)).join(' + ')
    }, 100)
  }

  /** `parts`: of each process at that moment. */
  end(): { megabytes: number; parts: string } {
    clearInterval(this.timer)
    return { megabytes: Math.round(this.most), parts: this.parts }
  }
}
