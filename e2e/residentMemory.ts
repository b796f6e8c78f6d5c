// The memory of a process and of all that it has started, as Linux counts it: what lies in RAM, in megabytes.
import { readdirSync, readFileSync } from 'node:fs'

/** Looks again and again from now on, until it is asked for the most that it has seen. */
export class MemoryWatch {
  private most = 0
  private parts = ''
  private readonly timer: NodeJS.Timeout

  /** Processes of other programs among them, a browser's, are left out by `counts`. */
  constructor(root: number, counts: (commandLine: string) => boolean = () => true) {
    this.timer = setInterval(() => this.look(root, counts), 100)
  }

  private look(root: number, counts: (commandLine: string) => boolean): void {
    const each = treeOf(root)
      .filter((pid) => counts(read(`/proc/${pid}/cmdline`)))
      .map(residentMegabytes)
    const sum = each.reduce((a, b) => a + b, 0)
    if (sum <= this.most) return
    this.most = sum
    this.parts = each.map((megabytes) => megabytes.toFixed(0)).join(' + ')
  }

  /** `parts`: of each process at that moment. */
  end(): { megabytes: number; parts: string } {
    clearInterval(this.timer)
    return { megabytes: Math.round(this.most), parts: this.parts }
  }
}

export const memoryIsKnown = process.platform === 'linux'

function treeOf(root: number): number[] {
  const children = new Map<number, number[]>()
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    // pid (name) state parent …; the name may hold anything.
    const parent = Number(read(`/proc/${name}/stat`).split(') ').at(-1)?.split(' ')[1])
    children.set(parent, [...(children.get(parent) ?? []), Number(name)])
  }
  const tree = [root]
  for (const pid of tree) tree.push(...(children.get(pid) ?? []))
  return tree
}

function residentMegabytes(pid: number): number {
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(read(`/proc/${pid}/status`))?.[1] ?? 0) / 1000
}

/** '' where the process is gone. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
