// The words and patterns that opinions are made of. SAID and ALSO are of one kind, good or bad; ASIDE is of neither.

interface OpinionWords {
  things: readonly string[]
  /** Good, bad. */
  said: readonly [readonly string[], readonly string[]]
  asides: readonly string[]
  patterns: readonly string[]
}

export const opinionWords: Readonly<Record<'en' | 'ja', OpinionWords>> = {
  en: {
    things: ['soup', 'film', 'room', 'book', 'service', 'coffee', 'concert', 'garden', 'train ride', 'museum', 'bread'],
    said: [
      ['wonderful', 'delightful', 'excellent', 'charming', 'great', 'lovely', 'superb', 'pleasant', 'fresh', 'perfect'],
      ['terrible', 'boring', 'dreadful', 'cold', 'noisy', 'poor', 'awful', 'disappointing', 'dirty', 'stale'],
    ],
    asides: [
      'We went on a Tuesday.',
      'My sister was with me.',
      'It was near the station.',
      'It took about an hour.',
      'We had booked it in May.',
      'It rained all day.',
    ],
    patterns: [
      'The THING was SAID and ALSO. ASIDE',
      'ASIDE I found the THING SAID.',
      'What a SAID THING! ASIDE',
      'ASIDE The THING seemed SAID, even ALSO.',
      'Honestly, the THING was just SAID.',
    ],
  },
  ja: {
    things: ['スープ', '映画', '部屋', '本', '接客', 'コーヒー', '演奏会', '庭', '電車の旅', '美術館', 'パン'],
    said: [
      [
        '素晴らしかった',
        '最高だった',
        '楽しかった',
        '美しかった',
        '快適だった',
        '見事だった',
        '面白かった',
        '心地よかった',
        '良かった',
      ],
      [
        'ひどかった',
        '退屈だった',
        '残念だった',
        '物足りなかった',
        'うるさかった',
        '最悪だった',
        '汚かった',
        'つまらなかった',
        '悪かった',
      ],
    ],
    asides: [
      '火曜日に行きました。',
      '妹と一緒でした。',
      '駅の近くです。',
      '一時間ほどかかりました。',
      '五月に予約していました。',
      '一日中雨でした。',
    ],
    patterns: [
      'THINGはSAIDし、ALSO。ASIDE',
      'ASIDETHINGはとてもSAID。',
      '正直に言うと、THINGはSAIDと思います。',
      'ASIDETHINGは本当にSAID。',
      'SAID！ASIDETHINGの話です。',
    ],
  },
}
