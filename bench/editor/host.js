// Runs `tsumiki open` on a file, in a Tsumiki folder of its own.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const bin = fileURLToPath(new URL('../../bin/tsumiki', import.meta.url))

/** Its address, once it listens. */
export async function openHost(folder, file) {
  const child = spawn(process.execPath, [bin, 'open', file, '--no-window', '--json'], {
    env: { ...process.env, TSUMIKI_HOME: join(folder, 'Tsumiki') },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const url = await new Promise((resolve, reject) => {
    let said = ''
    child.stdout.on('data', (data) => {
      said += data
      const line = said.split('\n').find((each) => each.includes('"listening"'))
      if (line) resolve(JSON.parse(line).url)
    })
    child.once('exit', (code) => reject(new Error(`tsumiki open ended with ${code}`)))
  })
  const close = async () => {
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGTERM')
    await ended
  }
  return { url, close }
}
