// How a sound becomes the numbers of an exported model's input, in words.
import type { VariablePreprocessing } from '../../shared/data/dataset.ts'
import type { Text } from '../../shared/text.ts'

type SoundPreprocessing = Extract<VariablePreprocessing, { kind: 'sounds' }>

export function soundText({ rate, length, channels, crop, logMel, scale, offset }: SoundPreprocessing): Text[] {
  const [part, partJa] = crop === 'centre' ? ['middle', '中央'] : ['beginning', '先頭']
  const [mixed, mixedJa] =
    channels === 1 ? ['one channel (the mean)', '1 チャンネル（平均）'] : ['two channels', '2 チャンネル']
  const number = `v × ${scale}${offset ? ` + ${offset}` : ''}`
  const texts: Text[] = [
    {
      en: `  Sound from −1 to 1, ${mixed}, ${rate} samples per second; ${length} samples of its ${part}, shorter sounds filled up with zeros.`,
      ja: `  −1〜1 の音声、${mixedJa}、${rate} Hz。${partJa}の ${length} サンプルを使い、短い音声には 0 を足します。`,
    },
  ]
  if (logMel) {
    const { window, hop, bands } = logMel
    const call = `librosa.power_to_db(librosa.feature.melspectrogram(y=y, sr=${rate}, n_fft=${window}, hop_length=${hop}, n_mels=${bands}, center=True, pad_mode='constant'), top_db=None)`
    texts.push({
      en: `  Its log-mel spectrogram (bands × frames), as ${call} gives it.`,
      ja: `  その対数メルスペクトログラム（帯域×フレーム）。${call} と同じです。`,
    })
  }
  return [...texts, { en: `  Each number v enters as ${number}.`, ja: `  各数値 v は ${number} にして入れます。` }]
}
