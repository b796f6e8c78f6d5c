// The packaging's configuration: what it names is there, and what the app needs is in it.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { APP_ID } from '../../src/main/desktop/desktop.ts'
import { enginePaths } from '../../src/main/desktop/engine/paths.ts'
import { isProject } from '../../src/main/desktop/projectArgument.ts'
import engineBuild from '../../vite.config.ts'
import editorBuild from '../../vite.editor.config.ts'
import preloadBuild from '../../vite.preload.config.ts'
import { requireNode } from '../setup/node.js'
import { NODE, nodePackages, targets } from './stage.js'

const root = join(import.meta.dirname, '../..')
const text = readFileSync(join(root, 'electron-builder.yml'), 'utf8')
const config = parse(text)
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const taken = config.files.filter((pattern: string) => !pattern.startsWith('!'))

describe('the app', () => {
  test('has everything that is built, and what is not built is there', () => {
    const outDir = join(root, 'src/renderer', editorBuild.build.outDir)
    const built = [engineBuild.build.outDir, preloadBuild.build.outDir, outDir.slice(root.length + 1)]
    expect(built.sort()).toEqual(['dist/desktop', 'dist/editor', 'dist/main'])
    for (const folder of built) expect(taken).toContain(`${folder}/**`)
    const others = taken
      .map((pattern: string) => pattern.replace('/**', ''))
      .filter((path: string) => !built.includes(path))
    expect(others).toEqual(expect.arrayContaining(['package.json', 'assets', 'LICENSE']))
    for (const path of others) expect(existsSync(join(root, path)), path).toBe(true)
  })

  test('begins with the shell, which finds the engine, the worker and the Node.js that is shipped', () => {
    const { input } = engineBuild.build.rollupOptions
    expect(Object.keys(input)).toEqual(expect.arrayContaining(['cli', 'desktop', 'worker']))
    for (const source of [...Object.values(input), ...Object.values(preloadBuild.build.rollupOptions.input)])
      expect(existsSync(join(root, source as string)), String(source)).toBe(true)
    expect(manifest.main).toBe('dist/main/desktop.js')
    const where = { isPackaged: true, appPath: 'app', resourcesPath: 'resources', environment: {} }
    const { node, cli } = enginePaths({ ...where, platform: 'linux' })
    expect(cli).toBe(join('app', 'dist/main/cli.js'))
    expect(config.extraResources).toEqual([{ from: expect.stringMatching(/\/node$/), to: 'node' }])
    expect(node).toBe(join('resources', 'node', 'node'))
  })

  test('is no archive, is not compiled anew, and is uploaded nowhere', () => {
    expect(config).toMatchObject({ asar: false, npmRebuild: false, publish: null })
    expect(config.electronFuses).toMatchObject({ runAsNode: false, enableNodeCliInspectArguments: false })
  })

  test('has every package that its sources import', () => {
    const sources = ['src/main', 'src/shared'].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((path) => path.endsWith('.ts') && !/\.test\.ts$|testing\//.test(path))
        .map((path) => readFileSync(join(root, folder, path), 'utf8')),
    )
    const forms = [/^import (?!type\b)[^'"]*from '([^.'][^']*)'/gm, /\bimport\(\s*'([^.'][^']*)'/g]
    const imported = sources.flatMap((source) =>
      forms.flatMap((form) => [...source.matchAll(form)].map(([, name]) => name)),
    )
    const packages = new Set(imported.map((name) => name.split('/', name.startsWith('@') ? 2 : 1).join('/')))
    const here = new Set([...builtinModules, ...Object.keys(manifest.dependencies), 'electron'])
    const optional = Object.keys(manifest.peerDependencies)
    const missing = [...packages].filter(
      (name) => !name.startsWith('node:') && !here.has(name) && !optional.includes(name),
    )
    expect(packages.size).toBeGreaterThan(8)
    expect(missing).toEqual([])
  })
})

test('each system has its packages, with a Node.js that runs the engine', () => {
  expect(config.win.target).toBe('nsis')
  expect(config.nsis).toMatchObject({ perMachine: false, oneClick: false })
  expect(config.mac.target).toBe('dmg')
  expect(config.linux.target).toEqual(['AppImage', 'deb'])
  const wanted = ['linux', 'darwin', 'win32'].flatMap((platform) => {
    const { os, archs } = targets(platform)
    return archs.map((arch: string) => `${os}-${arch}`)
  })
  expect(wanted.sort()).toEqual(Object.keys(nodePackages).sort())
  requireNode(new URL(`file://${root}/`), NODE)
})

test('the app goes by one name on Windows', () => {
  expect(config.appId).toBe(APP_ID)
})

test('opens projects by double-click', () => {
  expect(config.fileAssociations).toHaveLength(1)
  expect(isProject(`a.${config.fileAssociations[0].ext}`)).toBe(true)
  expect(config.linux.mimeTypes).toContain(config.fileAssociations[0].mimeType)
})

test('only names that electron-builder fills in are left open', () => {
  const names = [...text.matchAll(/\$\{(\w+)\}/g)].map(([, name]) => name)
  const known = ['arch', 'ext', 'os', 'platform', 'productName', 'version']
  expect([...new Set(names)].sort()).toEqual(known)
})

test('the icon is large enough for every system', async () => {
  const { width, height, format } = await sharp(join(root, config.icon)).metadata()
  expect({ width, height, format }).toEqual({ width: 1024, height: 1024, format: 'png' })
  expect(existsSync(join(root, 'assets/icon.svg'))).toBe(true)
})

test("Electron's version is exact: electron-builder fetches what is named here", () => {
  expect(manifest.devDependencies.electron).toMatch(/^\d+\.\d+\.\d+$/)
})
