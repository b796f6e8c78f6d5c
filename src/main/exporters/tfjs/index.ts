// TensorFlow.js: a tf.LayersModel for web pages and Node.js.
import { buildTfjsModel } from '../../compile/tfjsModel.ts'
import { defineExporter } from '../definition.ts'
import { describeExport, descriptionFile, readmeFile } from '../description.ts'
import { writeTexts } from '../texts.ts'
import { MODEL_FILE, saveModel, WEIGHTS_FILE } from './files.ts'
import { openTfjs } from './open.ts'
import { loadTensorFlow } from './tensorflow.ts'

export default defineExporter({
  format: 'tfjs',
  text: {
    en: { name: 'TensorFlow.js', summary: 'For web pages: runs in any browser, without a server.' },
    ja: { name: 'TensorFlow.js', summary: 'ウェブページ用です。サーバーなしで、どのブラウザーでも動きます。' },
  },
  files: [WEIGHTS_FILE, MODEL_FILE, readmeFile('tfjs'), descriptionFile('tfjs')],
  async write(trained, folder) {
    const tf = await loadTensorFlow()
    const { model, inputs, outputs } = buildTfjsModel(tf, trained)
    const [takes, gives] = [inputs, outputs].map((ports) =>
      ports.map(({ layer, ...port }) => ({ ...port, nameInModel: layer })),
    )
    const description = describeExport('tfjs', trained, takes, gives)
    try {
      await saveModel(tf, model, folder)
    } finally {
      model.dispose()
    }
    const names = description.inputs.map(({ name }) => name)
    await writeTexts(folder, description, {
      about: {
        en: `${MODEL_FILE} and ${WEIGHTS_FILE}: open them with TensorFlow.js, from a web server.`,
        ja: `${MODEL_FILE} と ${WEIGHTS_FILE}: ウェブサーバーに置き、TensorFlow.js で開きます。`,
      },
      code: [
        `  const model = await tf.loadLayersModel('${MODEL_FILE}')`,
        `  const output = model.predict(${names.length === 1 ? names[0] : `[${names.join(', ')}]`})`,
      ],
    })
  },
  open: openTfjs,
})
