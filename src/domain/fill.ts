/** `fill('Until {when}', { when: 'noon' })`; a place without a value stays as it is. */
export const fill = (words: string, values: Readonly<Record<string, string | number>>): string =>
  words.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place))
