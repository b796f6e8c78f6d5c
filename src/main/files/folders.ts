// Where the user's projects and Tsumiki's own files about the user lie.
import { homedir } from 'node:os'
import { join } from 'node:path'

/** The user's Tsumiki folder, where new projects go. TSUMIKI_HOME names another one. */
export function tsumikiHome(): string {
  return process.env.TSUMIKI_HOME || join(homedir(), 'Tsumiki')
}

/** For settings: in the Tsumiki folder where TSUMIKI_HOME names one, else where the system keeps such files. */
export function configFolder(): string {
  const { env, platform } = process
  if (env.TSUMIKI_HOME) return join(env.TSUMIKI_HOME, '.settings')
  if (platform === 'win32') return join(env.APPDATA || join(homedir(), 'AppData', 'Roaming'), 'Tsumiki')
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Tsumiki')
  return join(env.XDG_CONFIG_HOME || join(homedir(), '.config'), 'tsumiki')
}
