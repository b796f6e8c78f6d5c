// Well-known sets of pictures that can be fetched on request: where from, how large, under what licence, what they must hash to.
import type { Text } from '../../shared/text.ts'

export interface KnownFile {
  name: string
  bytes: number
  /** As their publishers give it. */
  md5: string
}

export interface KnownSet {
  name: string
  title: Text
  /** Its page, for people. */
  source: string
  licence: Text
  /** The files' folder. */
  url: string
  files: readonly KnownFile[]
  /** What the files are turned into; absent: they are used as they are. */
  unpack?: 'cifar'
}

export const knownSets: readonly KnownSet[] = [
  {
    name: 'mnist',
    title: {
      en: 'MNIST: 60,000 handwritten digits, 28×28, grey (LeCun, Cortes, Burges)',
      ja: 'MNIST: 手書き数字 60,000 枚、28×28、白黒（LeCun, Cortes, Burges）',
    },
    source: 'http://yann.lecun.com/exdb/mnist/',
    licence: { en: 'CC BY-SA 3.0', ja: 'CC BY-SA 3.0' },
    url: 'https://ossci-datasets.s3.amazonaws.com/mnist/',
    files: [
      { name: 'train-images-idx3-ubyte.gz', bytes: 9_912_422, md5: 'f68b3c2dcbeaaa9fbdd348bbdeb94873' },
      { name: 'train-labels-idx1-ubyte.gz', bytes: 28_881, md5: 'd53e105ee54ea40749a09fcbcd1e9432' },
    ],
  },
  {
    name: 'fashion-mnist',
    title: {
      en: 'Fashion-MNIST: 60,000 pictures of clothes in 10 classes, 28×28, grey (Zalando Research)',
      ja: 'Fashion-MNIST: 衣類の画像 60,000 枚・10 クラス、28×28、白黒（Zalando Research）',
    },
    source: 'https://github.com/zalandoresearch/fashion-mnist',
    licence: { en: 'MIT', ja: 'MIT' },
    url: 'https://raw.githubusercontent.com/zalandoresearch/fashion-mnist/master/data/fashion/',
    files: [
      { name: 'train-images-idx3-ubyte.gz', bytes: 26_421_880, md5: '8d4fb7e6c68d591d4c3dfef9ec88bf0d' },
      { name: 'train-labels-idx1-ubyte.gz', bytes: 29_515, md5: '25c81989df183df01b3e8a0aad5dffbe' },
    ],
  },
  {
    name: 'cifar-10',
    title: {
      en: 'CIFAR-10: 50,000 photographs in 10 classes, 32×32, in colour (Krizhevsky)',
      ja: 'CIFAR-10: 写真 50,000 枚・10 クラス、32×32、カラー（Krizhevsky）',
    },
    source: 'https://www.cs.toronto.edu/~kriz/cifar.html',
    licence: {
      en: 'none stated; its makers ask to be cited (Krizhevsky 2009)',
      ja: '記載なし。使うときは Krizhevsky 2009 の引用が求められています',
    },
    url: 'https://www.cs.toronto.edu/~kriz/',
    files: [{ name: 'cifar-10-binary.tar.gz', bytes: 170_052_171, md5: 'c32a1d4ab5d03f1284b67883e8d87530' }],
    unpack: 'cifar',
  },
]

export const sizeOf = ({ files }: KnownSet): number => files.reduce((sum, { bytes }) => sum + bytes, 0)
