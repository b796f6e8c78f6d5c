// What a web page does with an exported model: loads it from a server and predicts as we do.
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exportModel } from '../src/main/exporters/index.ts'
import { openProgram } from '../src/main/exporters/program.ts'
import { findExporter } from '../src/main/exporters/registry.ts'
import { handMade, randomInputs } from '../src/main/exporters/testing/handMade.ts'
import type { TrainedModel } from '../src/main/exporters/trainedModel.ts'
import { findBrowser, launchBrowser, noBrowser } from './browser.ts'

const executable = findBrowser()
if (!executable) console.warn(noBrowser)

const library = createRequire(import.meta.url).resolve('@tensorflow/tfjs/dist/tf.min.js')

describe.skipIf(!executable)('the exported TensorFlow.js model, in a page in Chromium', () => {
  let folder: string
  let server: Server
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tsumiki-'))
    server = await serve(folder)
    browser = await launchBrowser(executable!)
    page = await browser.newPage()
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
  })
  afterAll(async () => {
    await browser?.close()
    server?.close()
    await rm(folder, { recursive: true })
  })

  test('predicts classes of pictures', async () => {
    const model = handMade(
      [
        { type: 'input', name: 'in', properties: { size: [3, 16, 14] } },
        { type: 'conv2d', name: 'conv', properties: { outputs: 8, kernel: [5, 5] } },
        { type: 'batchNormalization', name: 'norm' },
        { type: 'relu', name: 'relu' },
        { type: 'maxPool', name: 'pool' },
        { type: 'dense', name: 'dense', properties: { outputs: [10] } },
      ],
      { dense: 'softmax' },
    )
    const { found, expected } = await bothPredict(model, 'pictures', [3, 16, 14])
    expect(largestDifference(found, expected)).toBeLessThanOrEqual(1e-4)
  })

  test('predicts numbers of a table', async () => {
    const model = handMade([
      { type: 'input', name: 'in', properties: { size: [9] } },
      { type: 'dense', name: 'hidden', properties: { outputs: [20] } },
      { type: 'tanh', name: 'tanh' },
      { type: 'dense', name: 'out', properties: { outputs: [2] } },
    ])
    const { found, expected } = await bothPredict(model, 'table', [9])
    expect(largestDifference(found, expected)).toBeLessThanOrEqual(1e-4)
  })

  async function bothPredict(model: TrainedModel, name: string, shape: readonly number[]) {
    const samples = randomInputs(model, 5)
    await exportModel(model, findExporter('tfjs')!, samples, join(folder, name))
    const program = await openProgram(model)
    const [expected] = Object.values(await program.predict(samples.batch, samples.count))
    await program.dispose()
    const { data } = samples.batch.x
    const given = shape.length === 3 ? channelsLast(data, shape) : Array.from(data)
    const inPage = shape.length === 3 ? [shape[1], shape[2], shape[0]] : shape
    const found = await page.evaluate(predictInPage, {
      url: `/${name}/model.json`,
      values: given,
      shape: [5, ...inPage],
    })
    return { found, expected: Array.from(expected.data) }
  }
})

/** Runs in the page. */
async function predictInPage({ url, values, shape }: { url: string; values: number[]; shape: number[] }) {
  const { tf } = globalThis as unknown as { tf: typeof import('@tensorflow/tfjs') }
  const model = await tf.loadLayersModel(url)
  const output = model.predict(tf.tensor(values, shape)) as import('@tensorflow/tfjs').Tensor
  return Array.from(await output.data())
}

function channelsLast(data: ArrayLike<number>, [channels, height, width]: readonly number[]): number[] {
  const area = height * width
  return Array.from({ length: data.length }, (_, i) => {
    const [sample, place, channel] = [Math.floor(i / (area * channels)), Math.floor(i / channels) % area, i % channels]
    return data[(sample * channels + channel) * area + place]
  })
}

function largestDifference(a: readonly number[], b: readonly number[]): number {
  expect(a).toHaveLength(b.length)
  return Math.max(...a.map((value, i) => Math.abs(value - b[i])))
}

/** A page with TensorFlow.js, and the folder's files. */
async function serve(folder: string): Promise<Server> {
  const server = createServer(async ({ url = '/' }, response) => {
    try {
      if (url === '/') response.setHeader('Content-Type', 'text/html').end('<script src="/tf.js"></script>')
      else response.end(await readFile(url === '/tf.js' ? library : join(folder, url)))
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return server
}
