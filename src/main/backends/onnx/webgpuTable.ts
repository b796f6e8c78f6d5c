// How WebGPU differs (ONNX Runtime 1.30): every op and block not named here agrees with float64 as on the CPU,
// with nothing computed on the CPU instead. The lowerings that make it so are in the ops' own files (emit.device).

/** WGSL promises sine and cosine to 2⁻¹¹ only, and drivers use that. */
const TRIGONOMETRIC = 2 ** -11

/** Ops and blocks that are less exact than elsewhere: the largest error, relative to the tensor's largest number. */
export const accuracyOnWebGpu: Readonly<Record<string, number>> = {
  cos: TRIGONOMETRIC,
  sin: TRIGONOMETRIC,
  gaussianNoise: TRIGONOMETRIC,
  randomInput: TRIGONOMETRIC,
}

interface Missing {
  when(properties: Record<string, unknown>): boolean
  error: RegExp
}

const groupedVolumes: Missing = {
  when: ({ groups }) => Number(groups ?? 1) > 1,
  error: /Conv3D does not support grouped convolution/,
}

/**
 * Blocks that cannot run there with some properties, and the words of the error. `auto` then passes over the GPU; a run
 * that asked for it goes on with the CPU and says so.
 */
export const notOnWebGpu: Readonly<Record<string, Missing>> = {
  conv3d: groupedVolumes,
  convTranspose3d: groupedVolumes,
}
