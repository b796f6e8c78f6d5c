// Refuses a Node.js that is too old, before anything that it could not read is loaded.
import { readFileSync } from 'node:fs'
import { SetupError } from './words.js'

export function requireNode(root, version = process.versions.node) {
  const wanted = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')).engines.node.replace('>=', '')
  const [major, minor] = version.split('.').map(Number)
  const [wantedMajor, wantedMinor] = wanted.split('.').map(Number)
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return
  throw new SetupError({
    en: `Tsumiki needs Node.js ${wanted} or newer, and this is ${version}. Install a newer one from https://nodejs.org and run the command again.`,
    ja: `Tsumiki には Node.js ${wanted} 以降が必要です（今の版は ${version}）。https://nodejs.org から新しい版を入れて、もう一度実行してください。`,
  })
}
