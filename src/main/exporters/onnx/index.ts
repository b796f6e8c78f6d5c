// ONNX: one file that ONNX Runtime and most other tools read.
import { join } from 'node:path'
import { writeFileAtomic } from '../../files/atomic.ts'
import { defineExporter } from '../definition.ts'
import { descriptionFile, readmeFile } from '../description.ts'
import { writeTexts } from '../texts.ts'
import { onnxModel } from './model.ts'
import { openOnnx } from './open.ts'

const FILE = 'model.onnx'

export default defineExporter({
  format: 'onnx',
  text: {
    en: { name: 'ONNX', summary: 'One file for ONNX Runtime and most other tools, on any system and in any language.' },
    ja: { name: 'ONNX', summary: 'ONNX Runtime など多くのツールで、どの OS・言語からも使える1つのファイルです。' },
  },
  files: [FILE, readmeFile('onnx'), descriptionFile('onnx')],
  async write(model, folder) {
    const { bytes, description } = onnxModel(model)
    await writeFileAtomic(join(folder, FILE), bytes)
    const feeds = description.inputs.map(({ name, nameInModel }) => `${JSON.stringify(nameInModel)}: ${name}`)
    await writeTexts(folder, description, {
      about: { en: `${FILE}: open it with ONNX Runtime.`, ja: `${FILE}: ONNX Runtime で開けます。` },
      code: [
        '  import onnxruntime  # Python',
        `  session = onnxruntime.InferenceSession("${FILE}")`,
        `  outputs = session.run(None, {${feeds.join(', ')}})`,
      ],
    })
  },
  open: (folder) => openOnnx(folder, FILE),
})
