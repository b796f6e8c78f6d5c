// Answers about trained models: how good they are, what they predict, and taking them away.
import { extname } from 'node:path'
import type { modelRequests } from '../../../shared/protocol/models.ts'
import { loadEvaluations } from '../../runs/evaluationFile.ts'
import type { Host } from '../context.ts'
import { requireAbsolute } from '../paths.ts'
import type { HandlersOf } from './handler.ts'

export function modelHandlers({ models, flow }: Host): HandlersOf<typeof modelRequests> {
  return {
    'evaluation.run': async ({ run, ...of }) => (await models.get(run)).evaluate(of),
    'evaluation.saved': ({ run }) => loadEvaluations(run),
    'evaluation.samples': async ({ run, ...of }) => (await models.get(run)).samples(of),
    'evaluation.ranking': async ({ run, ...of }) => (await models.get(run)).ranking(of),
    'evaluation.values': async ({ run, variable, indices, ...of }) =>
      (await models.get(run)).values(of, variable, indices),
    'model.inputs': async ({ run }) => (await models.get(run)).inputs(),
    'model.predict': async ({ run, inputs }) => (await models.get(run)).predict(inputs),
    'model.grid': async ({ run, ...range }) => (await models.get(run)).grid(range),
    'model.values': (wish) => flow.values(wish),
    'model.variants': (wish) => flow.variants(wish),
    // Exporters bring large libraries along.
    'export.formats': async () => (await import('../../exporters/index.ts')).exportFormats(),
    'export.run': async ({ run, format, out, zip }) => {
      requireAbsolute(out)
      if (zip)
        return (await import('../../exporters/zip.ts')).exportRunAsZip(run, format, extname(out) ? out : `${out}.zip`)
      return (await import('../../exporters/index.ts')).exportRun(run, format, out)
    },
  }
}
