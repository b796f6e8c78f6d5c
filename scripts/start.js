// npm start: until there is an editor, trains the sample project on this machine and shows how well it does.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ready, root } from './ensure.js'
import { tell } from './setup/words.js'

// Ctrl+C reaches the command as well, which stops the training cleanly: wait for it.
process.on('SIGINT', () => {})

await ready(async () => {
  const folder = process.env.TSUMIKI_HOME || join(homedir(), 'Tsumiki')
  const project = join(folder, 'digits.tsumiki')
  mkdirSync(folder, { recursive: true })
  tell({
    en: `Tsumiki trains a sample: handwritten-looking digits, told apart by LeNet. The project: ${project}`,
    ja: `サンプルを学習します（手書き風の数字を LeNet で見分けます）。プロジェクト: ${project}`,
  })
  const made = existsSync(project) || (await tsumiki('new', project, '--template', 'lenet')) === 0
  process.exitCode = made ? await tsumiki('train', project, '--epochs', '4') : 1
  if (process.exitCode === 0)
    tell({
      en: '\nWith your own data:  npm run tsumiki -- new my.tsumiki --template mlp --data my.csv\nAll commands:        npm run tsumiki -- --help',
      ja: '\n自分のデータで:    npm run tsumiki -- new my.tsumiki --template mlp --data my.csv\nコマンドの一覧:    npm run tsumiki -- --help',
    })
})

/** Runs a command of the command line; gives its exit code. */
function tsumiki(...args) {
  const cli = fileURLToPath(new URL('dist/main/cli.js', root))
  return new Promise((resolve, reject) => {
    spawn(process.execPath, [cli, ...args], { stdio: 'inherit' })
      .on('error', reject)
      .on('close', resolve)
  })
}
