// Names for Keras layers: the blocks' own where TensorFlow.js allows them, each used once.

/** TensorFlow.js makes the names of weights from those of layers and allows these characters. */
const allowed = /^[A-Za-z0-9][-A-Za-z0-9._]*$/

export class LayerNames {
  private readonly used = new Set<string>()

  /** The wished name, or one made of the class where the wish holds other characters (Japanese, spaces). */
  choose(wish: string, className: string): string {
    const base = allowed.test(wish) ? wish : snakeCase(className)
    let name = base
    for (let i = 2; this.used.has(name); i++) name = `${base}_${i}`
    this.used.add(name)
    return name
  }
}

/** 'GlobalMaxPooling2D' → 'global_max_pooling2d'. */
export function snakeCase(className: string): string {
  return className.replace(/([a-z])([A-Z])/g, '$1_$2').toLowerCase()
}
