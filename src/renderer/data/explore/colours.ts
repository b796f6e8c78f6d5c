// Colours of classes in a cloud, told apart by colour-blind eyes too (Okabe and Ito), on light ground and dark.

const colours = [
  'light-dark(#0072b2, #56b4e9)',
  'light-dark(#c05000, #e69f00)',
  'light-dark(#00795a, #2fc79b)',
  'light-dark(#a2477c, #dd9cc4)',
  'light-dark(#8a7500, #f0e442)',
  'light-dark(#5a3fb0, #b3a1f2)',
  'light-dark(#b3261e, #ff8a80)',
  'light-dark(#3d6b1f, #a4d37b)',
  'light-dark(#006d77, #7fdbe0)',
  'light-dark(#5f5f5f, #c4c4c4)',
]

/** Further classes share the last one's. */
export const MOST_COLOURS = colours.length

export const classColour = (index: number) => colours[Math.min(index, colours.length - 1)]
