// A device that stops working under a run: lost, out of memory, or unable to run a program.

export class DeviceFailure extends Error {
  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message.split('\n')[0] : String(cause), { cause })
    this.name = 'DeviceFailure'
  }
}

/** Whatever goes wrong inside is the device's failure. */
export async function onDevice<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (cause) {
    throw new DeviceFailure(cause)
  }
}

/**
 * For tests: TSUMIKI_LOSE_GPU_AT_STEP=7 loses the GPU in its seventh training step; 7:abort takes the process down, as
 * a driver may.
 */
export function losesGpuAt(step: number): void {
  const [at, how] = (process.env.TSUMIKI_LOSE_GPU_AT_STEP ?? '').split(':')
  if (!at || step !== Number(at)) return
  if (how === 'abort') process.abort()
  throw new Error('device lost (test)')
}
