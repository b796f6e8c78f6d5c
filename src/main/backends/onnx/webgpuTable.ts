// How WebGPU differs (ONNX Runtime 1.30): every op and block not named here agrees with float64 as on the CPU,
// with nothing computed on the CPU instead. The lowerings that make it so are in the ops' own files (emit.device).

/** WGSL promises sine and cosine to 2⁻¹¹ only, and drivers use that. */
const TRIGONOMETRIC = 2 ** -11

/** Ops and blocks that are less exact than elsewhere: the largest error, relative to the tensor's largest number. */
export const accuracyOnWebGpu: Readonly<Record<string, number>> = {
  cos: TRIGONOMETRIC,
  sin: TRIGONOMETRIC,
}
