// Latin words that stand on Japanese screens: names, formats, units and letters of formulas that Japanese writes so, too.

export const allowedInJapanese: ReadonlySet<string> = new Set([
  // Names of programs, networks and methods
  ...['Tsumiki', 'English', 'LeNet', 'ResNet-20', 'TensorFlow', 'JavaScript', 'Python', 'ONNX', 'Runtime', 'WebGPU'],
  ...['Adam', 'SGD', 'ReLU', 'Softmax', 'Sigmoid', 'Tanh', 'js', 'tfjs', 'onnx', 'OS', 'Keras', 'Apache-2', 'NumPy'],
  ...['AdaDelta', 'AdaGrad', 'AdamW', 'RMSProp', 'Dice', 'Focal', 'Huber', 'KL', 'LogCosh', 'VAE', 'L1', 'L2'],
  // Kinds of files and devices
  ...[
    'CSV',
    'IDX',
    'NPY',
    'NPZ',
    'tsumiki',
    'ZIP',
    'Excel',
    'PNG',
    'SVG',
    'CPU',
    'GPU',
    'CUDA',
    'DirectML',
    'RGB',
    'JSON',
    'ID',
  ],
  // Measures and units
  ...['RMSE', 'MAE', 'ROC', 'PR', 'AUC', 'MB', 'KB', 'GB', 'kB', 'ms', 'px'],
  // Keys
  ...['Ctrl', 'Shift', 'Enter', 'Esc', 'Tab', 'Delete', 'Backspace', 'Alt'],
])
