// The device that a run was trained on, in words.
import { same, type Text } from '../../shared/text.ts'
import type { RunSettings } from '../../shared/training/run.ts'

const libraries: Readonly<Record<string, string>> = { onnx: 'ONNX Runtime', tfjs: 'TensorFlow.js' }
const devices: Readonly<Record<string, string>> = {
  gpu: 'GPU (WebGPU)',
  cuda: 'GPU (CUDA)',
  directml: 'GPU (DirectML)',
}

export function deviceWords({ device, threads }: RunSettings): Text {
  if (device !== 'cpu') return same(devices[device] ?? device)
  return { en: `CPU, ${threads} ${threads === 1 ? 'thread' : 'threads'}`, ja: `CPU、${threads} スレッド` }
}

export function libraryName(backend: string): string {
  return libraries[backend] ?? backend
}
