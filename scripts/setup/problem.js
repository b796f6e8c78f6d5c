// What the error codes of npm and of the system mean for the user, and what to do.

export function problem(output) {
  if (/ENOSPC/.test(output))
    return {
      en: 'The disk is full. Tsumiki needs about 1 GB here: make room and run the command again.',
      ja: 'ディスクの空きがありません。Tsumiki には約 1 GB 必要です。空きを作って、もう一度実行してください。',
    }
  if (/EACCES|EPERM|EROFS/.test(output))
    return {
      en: 'This folder cannot be written to. Give yourself the right to write in it, or copy it elsewhere, and run the command again.',
      ja: 'このフォルダーに書き込めません。書き込みを許可するか、別の場所へコピーして、もう一度実行してください。',
    }
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT/.test(output))
    return {
      en: 'The packages could not be fetched: the npm registry cannot be reached. Connect to the network (behind a proxy: `npm config set proxy URL`) and run the command again. After this once, Tsumiki needs no network.',
      ja: 'パッケージを取得できません（npm レジストリに接続できません）。ネットワークに接続して（プロキシがある場合は `npm config set proxy URL`）、もう一度実行してください。一度済めば、ネットワークは不要です。',
    }
  return {
    en: 'The packages could not be installed. The lines above are what npm says about it; run the command again once that is mended.',
    ja: 'パッケージをインストールできませんでした。上は npm の表示です。原因を取り除いて、もう一度実行してください。',
  }
}
