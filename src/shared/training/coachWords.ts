// The coach's sentences: what is seen, with the numbers, and what to try.
import type { Text } from '../text.ts'
import { figure, percent } from './figures.ts'
import type { EpochRecord, Scores } from './run.ts'

export const noValidation: Text = {
  en: 'There is no validation data, so nobody can tell whether this works on samples that it has not seen. Give validation a part of the data.',
  ja: '検証データがないため、学習に使っていないデータで通用するかどうかがわかりません。データの一部を検証に割り当ててください。',
}

export function smallValidation(count: number): Text {
  const points = figure(100 / count)
  return {
    en: `Only ${count} samples are for validation: a single one moves the accuracy by ${points} points. Trust small differences only with more data.`,
    ja: `検証データが ${count} 件しかなく、1 件の正誤で正解率が ${points} ポイント動きます。わずかな差を信頼するには、データを増やしてください。`,
  }
}

export function diverging(first: number, now: number, rate: number): Text {
  return {
    en: `The training loss rises: from ${figure(first)} at the beginning to ${figure(now)}. The learning rate (${figure(rate)}) is probably too high; try a tenth of it.`,
    ja: `学習の損失が、最初の ${figure(first)} から ${figure(now)} に増えています。学習率（${figure(rate)}）が大きすぎるようです。10 分の 1 にして試してください。`,
  }
}

export function worseThanGuessing(accuracy: number, largest: { name: string; share: number }, goesOn: boolean): Text {
  const [seen, guess] = [percent(accuracy), percent(largest.share)]
  return {
    en: `The accuracy on validation data is ${goesOn ? 'so far ' : ''}${seen}, and always answering '${largest.name}' would give ${guess}.${goesOn ? ' Give it some more epochs, or try another learning rate or a larger network.' : ' Train longer, or try another learning rate or a larger network.'}`,
    ja: `検証の正解率は${goesOn ? '今のところ' : ''} ${seen} で、いつも「${largest.name}」と答えても ${guess} になります。${goesOn ? 'もう少し待つか、' : '長く学習するか、'}学習率やネットワークの大きさを変えてみてください。`,
  }
}

export function notLearning(first: number, now: number, epochs: number, rate: number): Text {
  return {
    en: `After ${epochs} epochs the training loss is still ${figure(now)} (it began at ${figure(first)}). Try another learning rate (now ${figure(rate)}), scaled inputs, or another network.`,
    ja: `${epochs} エポック後も学習の損失は ${figure(now)} です（最初は ${figure(first)}）。学習率（今は ${figure(rate)}）、入力のスケーリング、ネットワークを見直してください。`,
  }
}

export function overfitting(best: EpochRecord, training: number, validation: number): Text {
  const before = best.validation?.loss ?? best.training.loss
  return {
    en: `Overfitting since epoch ${best.epoch}: the training loss fell on from ${figure(best.training.loss)} to ${figure(training)}, while the validation loss rose from ${figure(before)} to ${figure(validation)}. The model of epoch ${best.epoch} is kept. More data, Dropout, weight decay or a smaller network help.`,
    ja: `エポック ${best.epoch} から過学習です。学習の損失は ${figure(best.training.loss)} から ${figure(training)} に下がり続けていますが、検証の損失は ${figure(before)} から ${figure(validation)} に上がりました。エポック ${best.epoch} のモデルを残してあります。データを増やす、Dropout や重み減衰を使う、ネットワークを小さくする、が有効です。`,
  }
}

export function unsteady(rises: number, steps: number, rate: number): Text {
  return {
    en: `In ${rises} of the last ${steps} epochs the training loss jumped up by more than 10 %. A smaller learning rate (now ${figure(rate)}) or a larger batch steadies it.`,
    ja: `最近の ${steps} エポックのうち ${rises} 回、学習の損失が 10 % 以上跳ね上がりました。学習率（今は ${figure(rate)}）を小さくするか、バッチサイズを大きくすると落ち着きます。`,
  }
}

interface GradientSize {
  name: string
  mean: number
}

export function vanishing(small: GradientSize, large: GradientSize): Text {
  const times = figure(large.mean / small.mean)
  return {
    en: `Gradients vanish on their way back: their mean size is ${figure(small.mean)} in '${small.name}' and ${figure(large.mean)} in '${large.name}', ${times} times more. The weights of '${small.name}' hardly change. ReLU in place of Sigmoid or Tanh, batch normalisation, fewer layers or skip connections help.`,
    ja: `勾配消失が起きています。勾配の大きさの平均は「${small.name}」で ${figure(small.mean)}、「${large.name}」で ${figure(large.mean)} と ${times} 倍違い、「${small.name}」の重みはほとんど変わりません。Sigmoid や Tanh を ReLU に替える、バッチ正規化を入れる、層を減らす、スキップ接続を使う、が有効です。`,
  }
}

export function exploding(large: GradientSize, small: GradientSize): Text {
  const times = figure(large.mean / small.mean)
  return {
    en: `Gradients explode on their way back: their mean size is ${figure(large.mean)} in '${large.name}' and ${figure(small.mean)} in '${small.name}', ${times} times less. Gradient clipping, smaller initial weights, batch normalisation or a smaller learning rate help.`,
    ja: `勾配爆発が起きています。勾配の大きさの平均は「${large.name}」で ${figure(large.mean)}、「${small.name}」で ${figure(small.mean)} と ${times} 倍違います。勾配クリッピングを使う、重みの初期値を小さくする、バッチ正規化を入れる、学習率を下げる、が有効です。`,
  }
}

export function brokenGradients(name: string): Text {
  return {
    en: `Gradients of '${name}' are too large to be numbers. Gradient clipping, scaled inputs or a smaller learning rate help.`,
    ja: `「${name}」の勾配が大きすぎて数値として扱えません。勾配クリッピングを使う、入力をスケーリングする、学習率を下げる、が有効です。`,
  }
}

export function silentLayers(names: readonly string[]): Text {
  const listed = (open: string, close: string, comma: string) => names.map((name) => open + name + close).join(comma)
  return {
    en: `No gradient reaches the weights of ${listed("'", "'", ', ')}: they do not learn. Often every ReLU behind them gives 0. A smaller learning rate, LeakyReLU, or other initial weights help.`,
    ja: `${listed('「', '」', '')}の重みには勾配がまったく届かず、学習が進みません。後ろの ReLU の出力がすべて 0 になっていることがよくあります。学習率を下げる、LeakyReLU に替える、重みの初期化を変える、が有効です。`,
  }
}

export function stillFalling({ epoch, validation }: EpochRecord, loss: number): Text {
  return {
    en: `The ${validation ? 'validation' : 'training'} loss was still falling at the end (${figure(loss)} in epoch ${epoch}). Continue with more epochs.`,
    ja: `${validation ? '検証' : '学習'}の損失は、終わりの時点でもまだ下がっていました（エポック ${epoch} で ${figure(loss)}）。エポック数を増やして続きを学習すると、さらに良くなりそうです。`,
  }
}

export function settled(epoch: number, loss: number, since: number): Text {
  return {
    en: `No improvement for ${since} epochs: the best was epoch ${epoch} with a loss of ${figure(loss)}. Stopping now loses nothing.`,
    ja: `${since} エポックのあいだ良くなっていません。最良はエポック ${epoch} の損失 ${figure(loss)} です。ここで止めても失うものはありません。`,
  }
}

export function learning(first: EpochRecord, best: EpochRecord, from: Scores, to: Scores): Text {
  const which = first.validation ? { en: 'validation', ja: '検証' } : { en: 'training', ja: '学習' }
  return {
    en: `The ${which.en} loss fell from ${figure(from.loss)} to ${figure(to.loss)} in ${best.epoch} epochs${reached(to).en}.`,
    ja: `${which.ja}の損失が ${best.epoch} エポックで ${figure(from.loss)} から ${figure(to.loss)} に下がりました${reached(to).ja}。`,
  }
}

export function done({ epoch, validation }: EpochRecord, scores: Scores): Text {
  const which = validation ? { en: 'validation', ja: '検証' } : { en: 'training', ja: '学習' }
  return {
    en: `The best model is that of epoch ${epoch}: ${which.en} loss ${figure(scores.loss)}${reached(scores).en}. See how it does on the test data in Evaluate.`,
    ja: `最良のモデルはエポック ${epoch} のもので、${which.ja}の損失は ${figure(scores.loss)} です${reached(scores).ja}。テストデータでの成績は「評価」で見られます。`,
  }
}

function reached({ accuracy }: Scores): Text {
  if (accuracy === undefined) return { en: '', ja: '' }
  return { en: `, accuracy ${percent(accuracy)}`, ja: `（正解率 ${percent(accuracy)}）` }
}
