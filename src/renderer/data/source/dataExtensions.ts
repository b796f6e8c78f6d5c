// Endings of the files that the engine reads as data; a file chooser shows all others on request.
export const dataExtensions: readonly string[] = [
  'csv',
  'tsv',
  'txt',
  'npy',
  'npz',
  'gz',
  'idx',
  'ubyte',
  'wav',
  'zip',
  'xlsx',
]
