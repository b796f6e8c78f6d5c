// In the browser's audio thread: hands what the microphone hears to the page, as the mean of its channels.

declare class AudioWorkletProcessor {
  readonly port: MessagePort
}
declare function registerProcessor(name: string, processor: new () => AudioWorkletProcessor): void

/** Of the page: about 45 messages a second. */
const BLOCK = 1024

class Hearing extends AudioWorkletProcessor {
  private block = new Float32Array(BLOCK)
  private filled = 0

  process([channels]: readonly (readonly Float32Array[])[]): boolean {
    const length = channels[0]?.length ?? 0
    for (let i = 0; i < length; i++) {
      let sum = 0
      for (const channel of channels) sum += channel[i]
      this.block[this.filled++] = sum / channels.length
      if (this.filled < BLOCK) continue
      this.port.postMessage(this.block, [this.block.buffer])
      this.block = new Float32Array(BLOCK)
      this.filled = 0
    }
    return true
  }
}

registerProcessor('hearing', Hearing)
