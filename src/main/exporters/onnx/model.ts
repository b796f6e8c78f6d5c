// A trained network as an ONNX model for other tools: weights inside, names as in the project, the batch size left open.
import type { Tensor } from '../../../shared/tensor/graph.ts'
import { inputName } from '../../../shared/tensor/program.ts'
import { dataInput } from '../../compile/forward.ts'
import { lower } from '../../compile/onnx/lower.ts'
import { OnnxModel } from '../../compile/onnx/model.ts'
import { compilePredictions } from '../../compile/programs.ts'
import { describeExport, type ExportDescription } from '../description.ts'
import type { TrainedModel } from '../trainedModel.ts'

export function onnxModel(trained: TrainedModel): { bytes: Uint8Array; description: ExportDescription } {
  const { flat, variables, weights } = trained
  const { program } = compilePredictions(flat, variables)
  const model = new OnnxModel()
  const names = new PortNames()
  const variableNames = new Map(variables.map(({ name }) => [dataInput(name), name]))
  const inputs: Port[] = []
  const values = lower(model, Object.values(program.outputs), 'cpu', (tensor) => {
    const weight = weights[inputName(tensor)]
    if (weight) return model.initializer(inputName(tensor), weight.data, weight.shape, weight.dtype)
    const name = variableNames.get(inputName(tensor)) ?? inputName(tensor)
    const port = portOf(name, names.choose(name, 'input'), tensor)
    inputs.push(port)
    return model.input(port.nameInModel, tensor.dtype, tensor.shape)
  })
  const outputs = Object.entries(program.outputs).map(([name, tensor]) => {
    const port = portOf(name, names.choose(name, 'output'), tensor)
    model.node('Identity', [values.get(tensor)!], [port.nameInModel])
    model.output(port.nameInModel, tensor.dtype, tensor.shape)
    return port
  })
  const description = describeExport('onnx', trained, inputs, outputs)
  return { bytes: model.encode(flat.name, metadata(description)), description }
}

type Port = ReturnType<typeof portOf>

function portOf(name: string, nameInModel: string, tensor: Tensor) {
  const shape = tensor.shape.slice(1)
  return { name, nameInModel, shape, permutation: shape.map((_, i) => i) }
}

/** The names people see, kept apart from each other and from those of the values inside, such as 'Add_3'. */
class PortNames {
  private readonly used = new Set<string>()

  choose(wish: string, kind: 'input' | 'output'): string {
    let name = /^[A-Za-z]+_\d+$/.test(wish) ? `${wish}_${kind}` : wish
    while (this.used.has(name)) name = `${name}_${kind}`
    this.used.add(name)
    return name
  }
}

/** What other tools show of it. Values are texts, as the format has it. */
function metadata({ project, trained, preprocessing, outputs }: ExportDescription): Record<string, string> {
  const classes = outputs.flatMap((output) => (output.classes ? [[output.nameInModel, output.classes]] : []))
  return {
    project,
    trained,
    preprocessing: JSON.stringify(preprocessing),
    ...(classes.length && { classes: JSON.stringify(Object.fromEntries(classes)) }),
  }
}
