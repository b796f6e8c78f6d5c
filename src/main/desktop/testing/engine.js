// A stand-in for the engine's command line, as far as the shell sees it. TSUMIKI_STAND_IN says how it behaves.
import { createServer } from 'node:http'

const behaviour = process.env.TSUMIKI_STAND_IN
const port = Number(process.argv[process.argv.indexOf('--port') + 1]) || 0

if (behaviour === 'refuses') {
  process.stdout.write(`${JSON.stringify({ type: 'error', message: 'ポートがありません。' })}\n`)
  process.exit(1)
}
if (behaviour === 'breaks') {
  process.stderr.write('Error: Cannot find module\n')
  process.exit(3)
}

const server = createServer((request, response) => {
  // A way for tests to kill it.
  if (request.url === '/die') process.exit(7)
  response
    .writeHead(303, { Location: '/', 'Set-Cookie': `tsumiki-${port}=secret-${process.pid}; Path=/; HttpOnly` })
    .end()
})
server.listen(port, '127.0.0.1', () => {
  const { port } = server.address()
  process.stdout.write('not JSON\n')
  process.stdout.write(
    `${JSON.stringify({ type: 'listening', url: `http://127.0.0.1:${port}/?token=t`, args: process.argv.slice(2) })}\n`,
  )
})
process.once('disconnect', () => process.exit(0))
