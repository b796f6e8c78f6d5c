// Whether this user may mount file systems: tests on small or read-only disks need one.
import { execFileSync } from 'node:child_process'
import { skipNote } from '../../../shared/testing/skipNote.ts'

export const canMount = process.platform === 'linux' && tryMount()
export const noMount = skipNote(canMount, 'this user may not mount file systems')

function tryMount(): boolean {
  const place = execFileSync('mktemp', ['-d'], { encoding: 'utf8' }).trim()
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', place], { stdio: 'ignore' })
    execFileSync('umount', [place])
    return true
  } catch {
    return false
  } finally {
    execFileSync('rmdir', [place])
  }
}
