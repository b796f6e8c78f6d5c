// TensorFlow.js: a tf.LayersModel for web pages and Node.js.
import { buildTfjsModel, type TfjsPort } from '../../compile/tfjsModel.ts'
import { defineExporter } from '../definition.ts'
import { describeExport } from '../description.ts'
import { textFiles } from '../texts.ts'
import { MODEL_FILE, modelFiles, WEIGHTS_FILE } from './files.ts'
import { openTfjs } from './open.ts'
import { loadTensorFlow } from './tensorflow.ts'

export default defineExporter({
  format: 'tfjs',
  text: {
    en: { name: 'TensorFlow.js', summary: 'For web pages: runs in any browser, without a server.' },
    ja: { name: 'TensorFlow.js', summary: 'ウェブページ用です。サーバーなしで、どのブラウザーでも動きます。' },
  },
  async files(trained) {
    const tf = await loadTensorFlow()
    const { model, inputs, outputs } = buildTfjsModel(tf, trained)
    try {
      const description = describeExport('tfjs', trained, inputs.map(described), outputs.map(described))
      const names = description.inputs.map(({ name }) => name)
      const texts = textFiles(description, {
        about: {
          en: `${MODEL_FILE} and ${WEIGHTS_FILE}: put them on a web server and open them with TensorFlow.js.`,
          ja: `${MODEL_FILE} と ${WEIGHTS_FILE}: ウェブサーバーに置き、TensorFlow.js で開きます。`,
        },
        code: [
          `  const model = await tf.loadLayersModel('${MODEL_FILE}')`,
          `  const output = model.predict(${names.length === 1 ? names[0] : `[${names.join(', ')}]`})`,
        ],
      })
      return [...(await modelFiles(tf, model)), ...texts]
    } finally {
      model.dispose()
    }
  },
  open: openTfjs,
})

const described = ({ layer, ...port }: TfjsPort) => ({ ...port, nameInModel: layer })
