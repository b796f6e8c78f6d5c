// Listens to a microphone: keeps the last seconds, and records from now on.

import { Heard } from './heard.ts'
import address from './hearing.worklet.ts?worker&url'

export interface Hearing {
  heard: Heard
  close(): void
}

/** `seconds`: the longest that will be asked for. */
export async function hear(stream: MediaStream, seconds: number): Promise<Hearing> {
  const context = new AudioContext()
  try {
    await context.audioWorklet.addModule(address)
    const heard = new Heard(context.sampleRate, seconds)
    const node = new AudioWorkletNode(context, 'hearing', { numberOfOutputs: 0 })
    node.port.onmessage = ({ data }: MessageEvent<Float32Array>) => heard.add(data)
    context.createMediaStreamSource(stream).connect(node)
    await context.resume()
    const close = () => {
      heard.end()
      void context.close()
    }
    return { heard, close }
  } catch (error) {
    void context.close()
    throw error
  }
}
