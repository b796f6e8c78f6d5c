// tsumiki open: says where the editor is, lets in by that address, is found by a second start, and ends on Ctrl+C.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { jsonLines, Workshop } from './tsumiki.ts'

let workshop: Workshop
beforeAll(async () => {
  workshop = await Workshop.open()
})
afterAll(() => workshop.close())

test('a program reads the address from one line, and gets the editor', async () => {
  const running = workshop.start('open', '--no-window', '--json')
  await running.said(/"listening"/)
  const page = await opened(running)
  running.interrupt()
  const { code, stdout } = await running.result
  const [listening, ...others] = jsonLines(stdout)
  expect([code, others]).toEqual([0, []])
  expect(listening).toEqual({ type: 'listening', url: expect.stringContaining('?token='), port: expect.any(Number) })
  expect(page).toContain('<div id="root">')
})

test('a second start says where the first one is, and leaves it going', async () => {
  const first = workshop.start('open', '--no-window')
  await first.said(/token=/)
  const address = /http:\S+/.exec(first.saidSoFar)![0]
  await workshop.tsumiki('new', 'second.tsumiki', '--template', 'playground')
  const second = await workshop.tsumiki('open', 'second.tsumiki', '--no-window')
  expect([second.code, second.stdout]).toEqual([0, expect.stringContaining('runs already')])
  expect(second.stdout).toContain(`${address}#project=`)
  expect(await workshop.json('open', '--no-window')).toEqual([
    { type: 'listening', url: address, port: expect.any(Number), running: true },
  ])
  first.interrupt()
  expect((await first.result).code).toBe(0)
})

test('one that was killed is not in the way of the next', async () => {
  const first = workshop.start('open', '--no-window')
  await first.said(/token=/)
  first.killAlone()
  await first.result
  const next = workshop.start('open', '--no-window')
  await next.said(/token=/)
  expect(next.saidSoFar).not.toContain('runs already')
  next.interrupt()
  expect((await next.result).code).toBe(0)
})

test('a project that cannot be read is refused before anything opens', async () => {
  expect(await workshop.refused(1, ['open', 'nothing.tsumiki', '--no-window'])).toContain("no file '")
})

/** The page behind the address that was printed, as a browser gets it. */
async function opened(running: ReturnType<Workshop['start']>): Promise<string> {
  const url = /"url":"([^"]+)"/.exec(running.saidSoFar)![1]
  const entered = await fetch(url, { redirect: 'manual' })
  const cookie = entered.headers.getSetCookie()[0].split(';')[0]
  return (await fetch(new URL(entered.headers.get('location')!, url), { headers: { cookie } })).text()
}
