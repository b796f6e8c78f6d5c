// Where the engine is, and the Node.js that runs it: never Electron's own, in which the numeric libraries fail.
import { join } from 'node:path'
import type { EnginePaths } from '../../supervisor/engine.ts'

interface Where {
  isPackaged: boolean
  /** The folder with package.json, assets and dist. */
  appPath: string
  resourcesPath: string
  platform: NodeJS.Platform
  environment: NodeJS.ProcessEnv
}

/** A checkout uses the Node.js that started it (npm start says which), the packaged app the one it ships. */
export function enginePaths({ isPackaged, appPath, resourcesPath, platform, environment }: Where): EnginePaths {
  const cli = join(appPath, 'dist', 'main', 'cli.js')
  if (!isPackaged) return { node: environment.TSUMIKI_NODE || 'node', cli }
  return { node: join(resourcesPath, 'node', platform === 'win32' ? 'node.exe' : 'node'), cli }
}
