// PyTorch in a process of its own, where this machine has it.
import { execFileSync, spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { packageRoot } from '../../packageRoot.ts'
import type { Engine } from './engine.ts'

/** Debian's python3 has Debian's torch; another python3 may come first on the path. */
const pythons = ['/usr/bin/python3', 'python3']

/** Undefined where no Python here has PyTorch. */
export function pytorchEngine(threads: readonly number[]): Engine | undefined {
  const python = pythons.find(hasTorch)
  if (!python) return undefined
  const child = spawn(python, [join(packageRoot, 'bench', 'torch_peer.py')], { stdio: ['pipe', 'pipe', 'inherit'] })
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  return {
    name: 'pytorch',
    device: 'cpu',
    threads,
    prepare: async (net, _, count) => ({
      async measure(seconds) {
        child.stdin.write(`${net} ${count} ${seconds}\n`)
        const { value, done } = await answers.next()
        if (done) throw new Error('PyTorch ended before it answered')
        return Number(value)
      },
      close: async () => {},
    }),
    async close() {
      child.stdin.end()
    },
  }
}

function hasTorch(python: string): boolean {
  try {
    execFileSync(python, ['-c', 'import torch'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
