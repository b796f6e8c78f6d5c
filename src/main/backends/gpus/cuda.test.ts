// What is said where CUDA cannot be had, from the platform, the driver's version and ONNX Runtime's log.
import { expect, test } from 'vitest'
import { driverProblem } from '../cuda/driver.ts'
import { platformProblem } from '../cuda/needs.ts'
import { cuda } from './cuda.ts'

test.each([
  ['linux', 'x64', undefined],
  ['linux', 'arm64', 'x64 processors only'],
  ['win32', 'x64', 'device gpu (WebGPU) or directml'],
  ['darwin', 'arm64', 'On a Mac'],
] as const)('on %s %s', (platform, arch, words) => {
  const problem = platformProblem({ platform, arch })
  if (words) expect(problem?.en).toContain(words)
  else expect(problem).toBeUndefined()
})

test.each([
  ['525.60.13', undefined],
  ['550.54.15', undefined],
  ['1000.1', undefined],
  ['525.60.11', 'too old'],
  ['525.9', 'too old'],
  ['470.256.02', 'too old'],
  [undefined, 'No NVIDIA driver'],
])('driver %s', (version, words) => {
  const problem = driverProblem(version)
  if (words) expect(problem?.en).toContain(words)
  else expect(problem).toBeUndefined()
})

const failed = (error: string) =>
  cuda.refused(`Failed to load library /x/libonnxruntime_providers_cuda.so with error: ${error}\n`, null).en

test('a library that is missing is named, with what it is part of', () => {
  const missing = (library: string) => failed(`${library}: cannot open shared object file: No such file or directory`)
  expect(missing('libcublasLt.so.12')).toContain('libcublasLt.so.12 is missing (part of CUDA 12)')
  expect(missing('libcudnn.so.9')).toContain('libcudnn.so.9 is missing (part of cuDNN 9)')
  expect(missing('libcufft.so.11')).toContain('libcufft.so.11 is missing (part of CUDA)')
  expect(missing('libz.so.1')).toContain('libz.so.1 is missing.')
})

test('damaged files, a driver that CUDA finds too old, and a crash are told apart', () => {
  expect(failed('/x/libonnxruntime_providers_cuda.so: invalid ELF header')).toContain('invalid ELF header). Delete')
  expect(cuda.refused('CUDA failure 35: CUDA driver version is insufficient for …', null).en).toContain('too old')
  expect(cuda.refused('', 'SIGSEGV').en).toBe('CUDA does not start (SIGSEGV). A newer graphics driver may help.')
})
