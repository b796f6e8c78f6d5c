// Runs npm and shows what it says; throws where it fails.
import { spawn } from 'node:child_process'
import { basename } from 'node:path'

export function npm(folder, args) {
  const path = process.env.npm_execpath
  const known = path && basename(path) === 'npm-cli.js'
  const shell = !known && process.platform === 'win32'
  const env = { ...process.env, npm_config_loglevel: 'warn', ONNXRUNTIME_NODE_INSTALL: 'skip' }
  const options = { cwd: folder, stdio: 'inherit', shell, env }
  const child = known ? spawn(process.execPath, [path, ...args], options) : spawn('npm', args, options)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`npm ${args[0]}: exit code ${code}`))))
  })
}
