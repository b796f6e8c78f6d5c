// Tells whether the packages of package-lock.json are all installed, and installs them with npm.
import { spawn } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { basename } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { problem } from './problem.js'
import { SetupError, tell } from './words.js'

const installedList = 'node_modules/.package-lock.json'

/**
 * npm writes node_modules/.package-lock.json when an installation is complete and `npm ci` begins by removing it, so
 * what is listed there is there. Optional packages may be absent: those of other platforms, and what cannot be fetched.
 */
export function packagesInstalled(root) {
  const wanted = packagesOf(new URL('package-lock.json', root))
  const present = packagesOf(new URL(installedList, root))
  if (!wanted || !present) return false
  return Object.entries(wanted).every(([path, { version, optional, os, cpu }]) => {
    if (path === '') return true
    if (!present[path]) return optional
    return present[path].version === version && allows(os, process.platform) && allows(cpu, process.arch)
  })
}

/** Lists of platforms as npm reads them: 'linux', or '!win32'. A package of another one was copied from elsewhere. */
function allows(list, value) {
  if (!list) return true
  return !list.includes(`!${value}`) && (list.includes(value) || list.every((item) => item.startsWith('!')))
}

function packagesOf(url) {
  try {
    return JSON.parse(readFileSync(url, 'utf8')).packages
  } catch {
    return undefined
  }
}

export async function installPackages(root, addHolder) {
  tell({
    en: 'Installing packages (once; this takes a minute or so)…',
    ja: 'パッケージをインストールしています（初回のみ。1 分ほどかかります）…',
  })
  // A full disk is only a warning to npm, which then ends well with half of the files.
  const options = ['--loglevel=warn', '--no-audit', '--no-fund', '--include=dev', '--prefer-offline']
  const patience = ['--fetch-retries=1', '--fetch-retry-mintimeout=500', '--fetch-retry-maxtimeout=2000']
  const { code, output, missing } = await runNpm(['ci', ...options, ...patience], root, addHolder)
  if (missing)
    throw new SetupError({
      en: 'npm, which comes with Node.js, was not found. Install Node.js from https://nodejs.org and run the command again.',
      ja: 'Node.js に付属する npm が見つかりません。https://nodejs.org から Node.js を入れて、もう一度実行してください。',
    })
  const incomplete = /TAR_ENTRY_ERROR|ENOSPC/.test(output)
  if (incomplete) rmSync(new URL(installedList, root), { force: true })
  if (code !== 0 || incomplete) throw new SetupError(problem(output))
}

/** Its errors go to our stderr; all of its output comes back to be understood. */
function runNpm(args, root, addHolder) {
  const npm = process.env.npm_execpath
  const known = npm && basename(npm) === 'npm-cli.js'
  // On Windows npm is a .cmd file, which only a shell can start; the arguments are ours and hold nothing to escape.
  const shell = !known && process.platform === 'win32'
  const env = { ...process.env, ONNXRUNTIME_NODE_INSTALL: 'skip', ONNXRUNTIME_NODE_INSTALL_CUDA: 'skip' }
  const options = { cwd: fileURLToPath(root), env, shell, stdio: ['ignore', 'pipe', 'pipe'] }
  return new Promise((resolve) => {
    const child = known ? spawn(process.execPath, [npm, ...args], options) : spawn('npm', args, options)
    if (child.pid) addHolder(child.pid)
    let output = ''
    for (const stream of [child.stdout, child.stderr])
      createInterface(stream).on('line', (line) => {
        output += `${line}\n`
        if (/^npm (error|ERR!)/.test(line)) process.stderr.write(`${line}\n`)
      })
    child.on('error', (error) => resolve({ missing: error.code === 'ENOENT', output: String(error), code: 1 }))
    child.on('close', (code) => resolve({ code, output, missing: shell && code === 9009 }))
  })
}
