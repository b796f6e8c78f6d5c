// A tf.LayersModel on disk: model.json and its weights, made and read without TensorFlow's own native package.
import { join } from 'node:path'
import type * as tfjs from '@tensorflow/tfjs'
import type { TF } from '../../compile/tfjsModel.ts'
import { readBytes, readText } from '../../files/read.ts'
import type { ExportedFile } from '../definition.ts'

export const MODEL_FILE = 'model.json'
export const WEIGHTS_FILE = 'weights.bin'

export async function modelFiles(tf: TF, model: tfjs.LayersModel): Promise<ExportedFile[]> {
  let artifacts: tfjs.io.ModelArtifacts | undefined
  await model.save(
    tf.io.withSaveHandler(async (given) => {
      artifacts = given
      return { modelArtifactsInfo: tf.io.getModelArtifactsInfoForJSON(given) }
    }),
  )
  const { modelTopology, weightSpecs, weightData = [], format, generatedBy } = artifacts!
  const weightsManifest = [{ paths: [WEIGHTS_FILE], weights: weightSpecs }]
  const json = { format, generatedBy, convertedBy: null, modelTopology, weightsManifest }
  return [
    { name: WEIGHTS_FILE, content: [weightData].flat().map((part) => new Uint8Array(part)) },
    { name: MODEL_FILE, content: JSON.stringify(json) },
  ]
}

export async function loadModel(tf: TF, folder: string): Promise<tfjs.LayersModel> {
  const json: tfjs.io.ModelJSON = JSON.parse(await readText(join(folder, MODEL_FILE)))
  const artifacts = await tf.io.getModelArtifactsForJSON(json, async (manifest) => {
    const files = manifest.flatMap(({ paths }) => paths)
    const parts = await Promise.all(files.map((file) => readBytes(join(folder, file))))
    return [manifest.flatMap(({ weights }) => weights), new Uint8Array(Buffer.concat(parts)).buffer]
  })
  return tf.loadLayersModel(tf.io.fromMemory(artifacts))
}
