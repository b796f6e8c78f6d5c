// DirectML: any vendor's GPU on Windows, through DirectX 12. Its library comes with ONNX Runtime.
import { same, type Text } from '../../../shared/text.ts'
import { gpusIn, listed } from './names.ts'
import { doesNotStart, type Provider } from './provider.ts'

export const directml: Provider = {
  library: 'ONNX Runtime, DirectML',
  isForThisPlatform: () => process.platform === 'win32',
  missing: () => (process.platform === 'win32' ? undefined : notWindows),
  named: (log) => ({ name: same(listed(gpusIn(log)) || 'GPU'), isSoftware: false }),
  refused: (log, signal) => doesNotStart('DirectML', log, signal, /DML[^\n]*|DirectML[^\n]*|Error: [^\n]*/),
}

const notWindows: Text = {
  en: 'DirectML is for Windows; here a GPU is used with the device gpu.',
  ja: 'DirectML は Windows 用です。ここで GPU を使うには 計算装置に gpu を指定してください。',
}
