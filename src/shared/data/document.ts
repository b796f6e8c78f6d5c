// Where a dataset comes from and how it is read: the part of a project that describes data. The files are never changed.

export interface DatasetDocument {
  name: string
  source: DataSource
  recipe: Recipe
}

export type DataSource =
  | { kind: 'file'; path: string; labels?: string; validation?: string; test?: string }
  /** Drawn by a seeded generator: { kind: 'generator', generator: 'spiral', count: 1000, seed: 1, noise: 0 }. */
  | ({ kind: 'generator'; generator: string; count: number; seed: number } & Record<string, unknown>)

/**
 * 'file' paths are relative to the project; `labels` names the label file of IDX pictures where it is not beside them;
 * `validation` and `test` are files of the same columns that hold those parts of a table. */
export interface Recipe {
  /** Text encoding of CSV; found out where 'auto'. */
  encoding?: 'auto' | 'utf-8' | 'shift_jis'
  /** Of a workbook; the first that holds anything where absent. */
  sheet?: string
  /** Tables: what each column is used for. Columns not named here are ignored. */
  columns?: ColumnRecipe[]
  /** Tables in which rows follow each other in time: samples are windows of rows instead of single rows. */
  series?: SeriesRecipe
  /** Tables: what a cell that cannot be read as its column's kind does: all stops, naming it, or its row is left out. */
  badCells?: 'stop' | 'drop'
  /** Pictures. */
  pictures?: PictureRecipe
  /** Each innermost folder of pictures is one sample: the frames of a film, the slices of a volume. */
  clips?: ClipRecipe
  /** Sounds. */
  audio?: AudioRecipe
  split: SplitRecipe
  /** Names of samples that are left out by hand ('row 12', a picture's path); all others keep their part of the split. */
  excluded?: string[]
  /** Labels that were set right by hand, by the sample's name: a class, or a number. */
  corrected?: Record<string, string | number>
}

/** A recipe whose split has a seed. */
export type SeededRecipe = Recipe & { split: SplitRecipe & { seed: number } }

export interface ColumnRecipe {
  name: string
  role: 'input' | 'label' | 'ignore'
  /** The dataset variable it becomes part of; default 'x' for inputs, 'y' for labels. */
  variable?: string
  /**
   * Numbers; names of classes (an input of classes becomes one number per class, one-hot); text, cut into tokens; paths of
   * pictures, of sounds, or of arrays (NPY, or CSV without header). The last four are a variable of their own.
   */
  kind: ColumnKind
  /** How text becomes numbers; absent: as would be proposed. */
  text?: TextRecipe
  /** The classes of an input, so that the network's input size does not hang on the split; absent: of the training data. */
  classes?: string[]
  /**
   * What a blank becomes: its row (of series: every window with it) is dropped, or it is filled from the training data,
   * or with `fill`. For numbers in windows also: 'interpolate' draws a line between the known values around it,
   * 'forward' repeats the last known one; both look at the same window only, so nothing comes from the future.
   */
  blanks: 'drop' | 'mean' | 'median' | 'mostFrequent' | 'value' | 'interpolate' | 'forward'
  fill?: number | string
  /** For numbers: (v − mean) / deviation, both of the training data; or as it is. */
  scaling: 'standardise' | 'none'
}

/**
 * Windows over rows in the order of time: an input of `length` rows, time first (T×C), and what is predicted `horizon`
 * rows after its last one. Columns' roles do not count here: a column can be input and output.
 */
export interface SeriesRecipe {
  /** Rows in a window. */
  length: number
  /** Rows from one window's beginning to the next one's; default 1. */
  step?: number
  /** How many rows after the window's last one the predicted row lies; default 1. */
  horizon?: number
  /** The column of times or numbers that the rows are put in order by; absent: the order of the file. */
  time?: string
  /** The column that tells several series apart. */
  group?: string
  /** Rows until the same season comes again (12 for months): evaluations compare with the value of a season before. */
  season?: number
  inputs: string[]
  outputs: string[]
}

export type ColumnKind = 'number' | 'class' | 'text' | 'picture' | 'sound' | 'array'

/** A text becomes the numbers of its tokens: 0 fills up short texts, 1 is every token that is not in the vocabulary. */
export interface TextRecipe {
  /** Words as `Intl.Segmenter` finds them, in Japanese too, punctuation left out; or characters. */
  tokens: 'words' | 'characters'
  lowerCase: boolean
  /** Tokens of every text: longer ones are cut at their end. */
  length: number
  /** At most so many numbers: the most frequent tokens of the training data, 0 and 1 included. */
  vocabulary: number
}

export interface PictureRecipe {
  /** Height and width that every picture is brought to; absent: all must have the same size already. */
  size?: [number, number]
  /** How: 'stretch' ignores the aspect; 'fit' keeps it and pads; 'crop' keeps it and cuts. */
  resize: 'stretch' | 'fit' | 'crop'
  channels: 1 | 3
}

export interface ClipRecipe {
  /** Frames that every clip is brought to; absent: all must have the same number already. */
  frames?: number
  /** Frames spread evenly over the clip, or its first ones; a short clip repeats frames, or its last one. */
  pick: 'spread' | 'start'
}

export interface AudioRecipe {
  /** Samples per second that every sound is brought to; absent: all must have the same already. */
  rate?: number
  /** Length that every sound is brought to: cut, or filled up with silence; absent: all must have the same already. */
  seconds?: number
  /** Which part is kept of a longer sound, and where a shorter one lies in the silence. */
  crop: 'start' | 'centre'
  /** 1: their mean; 2: stereo. */
  channels: 1 | 2
  /** What the network is given instead of the waveform. */
  logMel?: LogMelRecipe
}

/** A log-mel spectrogram, channels × bands × frames. */
export interface LogMelRecipe {
  /** Samples that one frame looks at: a power of two. */
  window: number
  /** Samples from one frame to the next. */
  hop: number
  bands: number
}

export interface SplitRecipe {
  /**
   * 'ratio' (where absent, but for series 'time'): by chance. 'time': training the earliest, test the latest, by `column` or
   * in the order of the file. 'group': samples with the same value in `column` stay in one part. 'column': the cell of
   * `column` names the part (training, validation or test). 'kfold': dealt into `folds` equal parts, of which number
   * `fold` is for test and the next one for validation; with `column` in whole groups. Files of `source` that hold
   * parts come before this.
   */
  kind?: SplitKind
  column?: string
  /** From 3; default 5. */
  folds?: number
  /** From 1; default 1. */
  fold?: number
  /** Parts for training, validation and test. */
  ratio: [number, number, number]
  /** Classes keep their shares in every part. */
  stratified: boolean
  /** Pins the split; where absent, the run's seed decides it like everything else that is random. */
  seed?: number
}

export const splitKinds = ['ratio', 'time', 'group', 'column', 'kfold'] as const

export type SplitKind = (typeof splitKinds)[number]
