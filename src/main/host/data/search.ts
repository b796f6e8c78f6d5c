// What a search finds: capitals and the width of characters do not matter (ＡＢＣ, abc; ｶﾀｶﾅ, カタカナ).

export function folded(text: string): string {
  return text.trim().normalize('NFKC').toLowerCase()
}

/** `search`: folded. */
export function contains(text: string, search: string): boolean {
  return folded(text).includes(search)
}
