// Lets one process at a time prepare a checkout; the others wait for it. A lock is void once its processes are gone.
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { uptime } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { tell } from './words.js'

/**
 * Runs `work` while holding the lock folder. `work` is given a function that adds a child's process number to the
 * holders: a child may outlive a parent that was killed.
 */
export async function withLock(folder, work) {
  mkdirSync(dirname(folder), { recursive: true })
  for (let told = false; !take(folder); await wait(200)) {
    const { living, name } = holdersOf(folder)
    if (living.length === 0) moveAway(folder, `${folder}-void-${name}`)
    else if (!told) {
      told = true
      tell({
        en: `Another Tsumiki (process ${living[0]}) is preparing this folder; waiting for it…`,
        ja: `別の Tsumiki（プロセス ${living[0]}）がこのフォルダーを準備しています。終わるのを待っています…`,
      })
    }
  }
  try {
    return await work((pid) => writeFileSync(join(folder, 'holders'), `\n${pid}`, { flag: 'a' }))
  } finally {
    for (const entry of readdirSync(dirname(folder)).filter((name) => name.startsWith(`${basename(folder)}-void-`)))
      rmSync(join(dirname(folder), entry), { recursive: true, force: true })
    rmSync(folder, { recursive: true, force: true })
  }
}

function take(folder) {
  try {
    mkdirSync(folder)
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  }
  writeFileSync(join(folder, 'holders'), String(process.pid))
  return true
}

/** Those of its processes that live, and a name for this very lock. One not yet filled in lives for two seconds. */
function holdersOf(folder) {
  try {
    const made = statSync(folder).birthtimeMs
    const name = Math.round(made)
    const list = readIfThere(join(folder, 'holders'))
    if (!list) return { living: Date.now() - made < 2000 ? ['?'] : [], name }
    const startOfMachine = Date.now() - uptime() * 1000
    return { living: made < startOfMachine ? [] : list.split('\n').map(Number).filter(isAlive), name }
  } catch {
    // Just given back.
    return { living: ['?'], name: '' }
  }
}

function readIfThere(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/**
 * Of several processes that find the same void lock, one can move it: for the others the target is there already,
 * so that they never move the new lock of the first.
 */
function moveAway(folder, target) {
  try {
    renameSync(folder, target)
  } catch (error) {
    if (!['ENOENT', 'ENOTEMPTY', 'EEXIST', 'EPERM', 'EACCES'].includes(error.code)) throw error
  }
}
