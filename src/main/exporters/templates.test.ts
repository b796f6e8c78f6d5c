// Every sample project, before it is trained, can be taken away in every format.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadTemplate, templateNames } from '../projects/templates.ts'
import { exportFormats, exportRun } from './index.ts'
import { makeRun } from './testing/madeRun.ts'

const templates = await templateNames()
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tsumiki-'))
})
afterAll(() => rm(folder, { recursive: true }))

describe.each(templates)('%s', (template) => {
  test.each(exportFormats())('as $format', async ({ format }) => {
    const run = await makeRun(folder, await loadTemplate(template))
    const { maxDifference } = await exportRun(run, format, join(folder, template))
    expect(maxDifference).toBeLessThanOrEqual(1e-4)
  })
})
