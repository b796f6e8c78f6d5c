// Every op on each of its examples, on every backend, against float64.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exampleCase } from '../../shared/tensor/exampleCase.ts'
import { inputName } from '../../shared/tensor/program.ts'
import { opDefinition, opNames } from '../../shared/tensor/registry.ts'
import type { Device } from './backend.ts'
import { float64 } from './float64.ts'
import {
  BATCH_SIZE,
  dataOf,
  expectClose,
  noteMissingGpu,
  runOnce,
  testedBackends,
  toleranceOf,
} from './testing/against.ts'

noteMissingGpu('every op')

describe.each(testedBackends)('%s', (_, backend) => {
  let device: Device
  let oracle: Device
  beforeAll(async () => {
    device = await backend.open({ device: 'cpu', threads: 1 })
    oracle = await float64.open({ device: 'cpu', threads: 1 })
  })
  afterAll(() => device.dispose())

  describe.each(opNames())('%s', (name) => {
    const examples = opDefinition(name).examples.map((example, i) => [i + 1, example] as const)
    test.each(examples)('example %i', async (_, example) => {
      const { graph, inputs, output, values } = exampleCase(example)
      const program = { graph, feeds: inputs, state: [], outputs: { output }, updates: {} }
      const feeds = Object.fromEntries(
        inputs.map((input) => [inputName(input), dataOf(input, values(input, BATCH_SIZE))]),
      )
      const { output: actual } = await runOnce(device, program, feeds)
      const { output: expected } = await runOnce(oracle, program, feeds)
      expectClose(actual, expected, toleranceOf(backend, name))
      if (name === 'randomUniform') expect(actual.data).toEqual(expected.data)
    })
  })
})
