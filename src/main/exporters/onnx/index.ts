// ONNX: one file that ONNX Runtime and most other tools read.
import { defineExporter } from '../definition.ts'
import { textFiles } from '../texts.ts'
import { onnxModel } from './model.ts'
import { openOnnx } from './open.ts'

const FILE = 'model.onnx'

export default defineExporter({
  format: 'onnx',
  text: {
    en: { name: 'ONNX', summary: 'One file for ONNX Runtime and most other tools, on any system and in any language.' },
    ja: { name: 'ONNX', summary: 'ONNX Runtime など多くのツールで、どの OS・言語からも使える1つのファイルです。' },
  },
  async files(model) {
    const { bytes, description } = onnxModel(model)
    const feeds = description.inputs.map(({ name, nameInModel }) => `${JSON.stringify(nameInModel)}: ${name}`)
    const texts = textFiles(description, {
      about: { en: `${FILE}: open it with ONNX Runtime.`, ja: `${FILE}: ONNX Runtime で開けます。` },
      code: [
        '  import onnxruntime  # Python',
        `  session = onnxruntime.InferenceSession("${FILE}")`,
        `  outputs = session.run(None, {${feeds.join(', ')}})`,
      ],
    })
    return [{ name: FILE, content: bytes }, ...texts]
  },
  open: (folder) => openOnnx(folder, FILE),
})
