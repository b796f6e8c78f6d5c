// Devices in words for people.
import type { Text } from '../../shared/text.ts'
import type { Gpu } from './gpu.ts'

/** 'CPU, 2 threads (ONNX Runtime)'. */
export function onCpu(threads: number, library: string): Text {
  return {
    en: `CPU, ${threads} ${threads === 1 ? 'thread' : 'threads'} (${library})`,
    ja: `CPU、${threads} スレッド（${library}）`,
  }
}

/** 'NVIDIA GeForce RTX 4070 (ONNX Runtime, WebGPU)'. */
export function onGpu(gpu: Gpu, library: string): Text {
  const name = gpu.available ? gpu.name : { en: 'GPU', ja: 'GPU' }
  return { en: `${name.en} (${library})`, ja: `${name.ja}（${library}）` }
}
