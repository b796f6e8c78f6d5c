// The problems panel's id: who asks to train with problems is led there.
export const PROBLEMS = 'problems'
