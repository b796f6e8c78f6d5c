// Times a training step on what the machine has. One device is open at a time, as each needs memory for a whole step;
// the last one stays open where it turns out fastest, so that a run begins on it at once.
import type { GpuKind } from '../../shared/training/devices.ts'
import type { Backend, Device, DeviceOptions, Executable } from './backend.ts'
import { DeviceFailure } from './deviceFailure.ts'

/** `threads` of a GPU are those of the CPU that would go on in its place. */
export interface DeviceChoice extends DeviceOptions {
  backend: Backend['name']
}

/** A device with the training step loaded. */
export interface ReadyDevice {
  device: Device
  step: Executable
}

/** Loads the step on a device and tells how many seconds it takes. */
export type TimeStep = (device: Device, kind: DeviceOptions['device']) => Promise<{ seconds: number; step: Executable }>

/** More threads, or a GPU, must be this much faster to be worth taking them from everything else. */
const WORTHWHILE = 1.08

/** A step of so many seconds gains by every core. Only one number of threads below all is then tried: cores come in pairs. */
const SLOW_STEP_SECONDS = 0.1

/** `counts`: of threads, ascending. */
export async function fastest(
  backend: Backend,
  counts: readonly number[],
  gpus: readonly GpuKind[],
  timeStep: TimeStep,
): Promise<{ choice: DeviceChoice; ready?: ReadyDevice }> {
  const trials = new Trials(backend, timeStep)
  const on = (device: DeviceChoice['device'], threads: number) => ({ backend: backend.name, device, threads })
  const [most, ...fewer] = counts.toReversed()
  const slow = (await trials.time(on('cpu', most))) > SLOW_STEP_SECONDS
  for (const threads of slow ? fewer.slice(0, 1).filter((count) => count > 1) : fewer)
    await trials.time(on('cpu', threads))
  for (const gpu of gpus) await trials.time(on(gpu, trials.best().threads))
  return trials.end()
}

class Trials {
  private readonly times: { choice: DeviceChoice; seconds: number }[] = []
  private open: (ReadyDevice & { choice: DeviceChoice }) | undefined

  constructor(
    private readonly backend: Backend,
    private readonly timeStep: TimeStep,
  ) {}

  async time(choice: DeviceChoice): Promise<number> {
    await this.close()
    const seconds = await this.tried(choice)
    this.times.push({ choice, seconds })
    return seconds
  }

  best(): DeviceChoice {
    const cheapestFirst = this.times.toSorted(
      (a, b) =>
        Number(a.choice.device !== 'cpu') - Number(b.choice.device !== 'cpu') || a.choice.threads - b.choice.threads,
    )
    return cheapestFirst.reduce((best, other) => (other.seconds * WORTHWHILE < best.seconds ? other : best)).choice
  }

  async end(): Promise<{ choice: DeviceChoice; ready?: ReadyDevice }> {
    const choice = this.best()
    if (this.open?.choice !== choice) await this.close()
    return { choice, ...(this.open && { ready: { device: this.open.device, step: this.open.step } }) }
  }

  /** A network that the GPU cannot train is no candidate for it. */
  private async tried(choice: DeviceChoice): Promise<number> {
    const seconds = await ifDeviceWorks(async () => {
      const device = await this.backend.open(choice)
      try {
        const { seconds, step } = await this.timeStep(device, choice.device)
        this.open = { device, step, choice }
        return seconds
      } catch (error) {
        await device.dispose()
        throw error
      }
    })
    return seconds ?? Number.POSITIVE_INFINITY
  }

  private async close(): Promise<void> {
    const { open } = this
    this.open = undefined
    await ifDeviceWorks(async () => {
      await open?.step.dispose()
      await open?.device.dispose()
    })
  }
}

async function ifDeviceWorks<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof DeviceFailure)) throw error
    return undefined
  }
}
