/** `fill('Until {when}', { when: 'noon' })`; a place without a value stays as it is. */
export const fill = (words: string, values: Readonly<Record<string, string | number>>): string =>
  words.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place))

/** A sentence in its order: words of its own, and the places where something is put in. */
export const piecesOf = (words: string): ({ text: string } | { place: string })[] =>
  words
    .split(/(\{\w+\})/)
    .filter(Boolean)
    .map((piece) => (/^\{\w+\}$/.test(piece) ? { place: piece.slice(1, -1) } : { text: piece }))
