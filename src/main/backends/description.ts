// Devices in words for people.
import type { Text } from '../../shared/text.ts'

/** 'CPU, 2 threads (ONNX Runtime)'. */
export function onCpu(threads: number, library: string): Text {
  return {
    en: `CPU, ${threads} ${threads === 1 ? 'thread' : 'threads'} (${library})`,
    ja: `CPU、${threads} スレッド（${library}）`,
  }
}
