// Keeps a run's folder in step with its training, and tells how it goes: checkpoints, metrics, log, progress events.
import { type ConfusionEpoch, isKept } from '../../shared/evaluation/confusionEpochs.ts'
import type { EpochRecord, RunEvent, RunRecord } from '../../shared/training/run.ts'
import type { Device } from '../backends/backend.ts'
import { type NamedTensors, type Progress, saveBest, saveCheckpoint } from '../runs/checkpoint.ts'
import { confusions } from '../runs/confusions.ts'
import { looks } from '../runs/looks.ts'
import { appendMetrics } from '../runs/metrics.ts'
import { writeRun } from '../runs/record.ts'
import type { Control } from './control.ts'
import type { Lens } from './lens.ts'
import type { EpochDone, LoopListener } from './loop.ts'
import { Stopwatch } from './stopwatch.ts'

/** Events for people come at most this often. */
const PROGRESS_SECONDS = 0.2
/** What a killed process loses at the most, in seconds; an epoch's end saves when this much has passed. */
const EPOCH_SAVE_SECONDS = 1
const STEP_SAVE_SECONDS = 30
/** Saving takes at most this share of the time. */
const SAVE_SHARE = 0.05

export class Recorder implements LoopListener {
  readonly watch: Stopwatch
  private lastEvent = 0
  private lastSave = performance.now()
  private saveSeconds = 0
  private unsavedBest: NamedTensors | undefined
  private unsavedMetrics: EpochRecord[] = []
  private unsavedConfusions: ConfusionEpoch[] = []

  constructor(
    private readonly folder: string,
    public record: RunRecord,
    private readonly device: Device,
    private readonly names: { weights: readonly string[]; optimizerState: readonly string[] },
    private readonly control: Control,
    private readonly emit: (event: RunEvent) => void,
    private readonly samplesPerEpoch: number,
    elapsedSeconds: number,
    private readonly lens: Lens,
  ) {
    this.watch = new Stopwatch(elapsedSeconds)
  }

  async stepDone(progress: Progress, of: number): Promise<boolean> {
    this.watch.step(progress.position.samplesInEpoch)
    if (this.control.isPaused) await this.pause(progress)
    if (this.control.isStopped) {
      await this.save(progress)
      return false
    }
    if (this.secondsSince(this.lastEvent) >= PROGRESS_SECONDS) this.tellProgress(progress, of)
    const { epoch, samplesInEpoch } = progress.position
    if (this.lens.isDue(this.watch.elapsedSeconds)) await this.look(epoch, epoch - 1 + samplesInEpoch / of)
    if (this.saveIsDue(STEP_SAVE_SECONDS)) await this.save(progress)
    return true
  }

  async epochDone({ record, progress, bestWeights, confusion }: EpochDone): Promise<void> {
    this.watch.endEpoch()
    if (bestWeights) this.unsavedBest = bestWeights
    this.unsavedMetrics.push(record)
    if (confusion && isKept(record.epoch, this.record.settings.epochs, bestWeights !== undefined))
      this.unsavedConfusions.push(confusion)
    this.record = { ...this.record, epochs: record.epoch, ...(progress.best && { best: progress.best }) }
    // What the weights came to, in short runs too.
    if (record.epoch === this.record.settings.epochs) await this.look(record.epoch, record.epoch)
    if (this.saveIsDue(EPOCH_SAVE_SECONDS)) await this.save(progress)
    this.emit({
      type: 'epoch',
      record,
      epochs: this.record.settings.epochs,
      best: bestWeights !== undefined,
      elapsedSeconds: this.watch.elapsedSeconds,
      secondsLeft: this.secondsLeft(progress),
    })
  }

  /**
   * Best weights and metrics first, the checkpoint last: killed in between, the run goes on from the earlier
   * checkpoint and computes the same best weights and metrics again.
   */
  async save(progress: Progress): Promise<void> {
    const start = performance.now()
    if (this.unsavedBest) await saveBest(this.folder, this.unsavedBest)
    if (this.unsavedMetrics.length) await appendMetrics(this.folder, ...this.unsavedMetrics)
    if (this.unsavedConfusions.length) await confusions.append(this.folder, ...this.unsavedConfusions)
    const state = await this.device.getState([...this.names.weights, ...this.names.optimizerState])
    const pick = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, state[name]]))
    const { elapsedSeconds } = this.watch
    await saveCheckpoint(this.folder, {
      weights: pick(this.names.weights),
      optimizerState: pick(this.names.optimizerState),
      progress: { ...progress, elapsedSeconds },
    })
    await this.write({ elapsedSeconds, samplesPerSecond: this.watch.samplesPerSecond })
    this.unsavedBest = undefined
    this.unsavedMetrics = []
    this.unsavedConfusions = []
    this.lastSave = performance.now()
    this.saveSeconds = (this.lastSave - start) / 1000
  }

  async write(changes: Partial<RunRecord>): Promise<void> {
    this.record = { ...this.record, ...changes }
    await writeRun(this.folder, this.record)
  }

  private async pause(progress: Progress): Promise<void> {
    await this.save(progress)
    await this.write({ status: { state: 'paused', pid: process.pid } })
    this.watch.pause()
    await this.control.unpaused()
    this.watch.resume()
    await this.write({ status: { state: 'running', pid: process.pid } })
  }

  private async look(epoch: number, at: number): Promise<void> {
    const look = await this.lens.look(epoch, at, this.watch.elapsedSeconds)
    if (!look) return
    await looks.append(this.folder, look)
    this.emit({ type: 'look', look })
  }

  private saveIsDue(seconds: number): boolean {
    return this.secondsSince(this.lastSave) >= Math.max(seconds, this.saveSeconds / SAVE_SHARE)
  }

  private secondsSince(moment: number): number {
    return (performance.now() - moment) / 1000
  }

  private tellProgress(progress: Progress, of: number): void {
    const { epoch, samplesInEpoch, sums } = progress.position
    this.lastEvent = performance.now()
    this.emit({
      type: 'progress',
      epoch,
      epochs: this.record.settings.epochs,
      samples: samplesInEpoch,
      of,
      loss: sums.loss / samplesInEpoch,
      samplesPerSecond: this.watch.samplesPerSecond,
      elapsedSeconds: this.watch.elapsedSeconds,
      secondsLeft: this.secondsLeft(progress),
    })
  }

  private secondsLeft({ position }: Progress): number | undefined {
    const epochs = this.record.settings.epochs - position.epoch + 1
    return this.watch.secondsFor(epochs * this.samplesPerEpoch - position.samplesInEpoch)
  }
}
