// What a process and all that it has started hold in RAM, as Linux counts it.
import { readdirSync, readFileSync } from 'node:fs'

/** Megabytes of each. `counts`: whether a process belongs to it, by its command line. */
export function residentMegabytes(root, counts = () => true) {
  return treeOf(root)
    .filter((pid) => counts(read(`/proc/${pid}/cmdline`)))
    .map((pid) => Number(/^VmRSS:\s+(\d+) kB/m.exec(read(`/proc/${pid}/status`))?.[1] ?? 0) / 1000)
}

function treeOf(root) {
  const tree = [root]
  // pid (name) state parent …; the name may hold anything.
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => [Number(pid), Number(read(`/proc/${pid}/stat`).split(') ').at(-1)?.split(' ')[1])])
  for (const pid of tree) tree.push(...parents.filter(([, parent]) => parent === pid).map(([each]) => each))
  return tree
}

/** '' where the process is gone. */
function read(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
