// Pictures whose channels come last, as NumPy's users keep them, with the channels first.

/** `values`: count × pixels × channels; gives count × channels × pixels. */
export function planesFirst<T extends Uint8Array | Float32Array>(
  values: T,
  count: number,
  pixels: number,
  channels: number,
): T {
  // Of one channel, both orders are the same.
  if (channels === 1) return values
  const out = values.slice() as T
  for (let sample = 0, from = 0; sample < count; sample++) {
    const start = sample * pixels * channels
    for (let pixel = 0; pixel < pixels; pixel++)
      for (let channel = 0; channel < channels; channel++) out[start + channel * pixels + pixel] = values[from++]
  }
  return out
}
