// Trains a template's network on data for an epoch and says how fast it went, from the first step to the last.
import { join } from 'node:path'
import { engine } from './engine.js'

/** What a trainer needs of the engine. */
export const trainingParts = () =>
  engine({
    data: 'data/index.ts',
    projects: 'projects/create.ts',
    training: 'training/train.ts',
    control: 'training/control.ts',
  })

/** `edit`: what is changed of the project before. */
export async function trainer(
  { data, projects, training, control },
  folder,
  { template, data: path, edit = (project) => project },
) {
  const proposal = await data.suggest({ kind: 'file', path }, folder)
  const project = edit(await projects.createProject({ template, name: template, data: proposal }))
  // Chosen by itself it would be another one at times.
  project.training = { ...project.training, epochs: 1, backend: 'onnx', device: 'cpu', threads: 2 }
  const projectPath = join(folder, `${template}.tsumiki`)

  /** `settings`: of the environment, while it runs. */
  async function epoch(settings = {}) {
    Object.assign(process.env, settings)
    let [start, end, samples, record] = [undefined, undefined, 0, undefined]
    const now = () => ({ clock: performance.now() / 1000, processor: process.cpuUsage() })
    await training.train({ projectPath, project, settings: {} }, new control.Control(), (event) => {
      if (event.type === 'started') [start, samples] = [now(), event.samples]
      if (event.type === 'epoch') end = now()
      if (event.type === 'finished') record = event.record
    })
    const processor = (of) => (of.processor.user + of.processor.system) / 1e6
    return {
      rate: samples / (end.clock - start.clock),
      ratePerProcessorSecond: samples / (processor(end) - processor(start)),
      loadingShare: record.loadingShare,
      fromDisk: record.settings.blockShuffle !== undefined,
    }
  }
  return { epoch, project }
}
