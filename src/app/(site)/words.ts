export { fill, listFacts, type Message, piecesOf, words } from '../../domain/publicationWords.ts'

export { formatAtVenue, formatDay, formatInstant, nameOfLanguage } from '../../domain/dates.ts'
export { toWebLink } from '../../domain/markup.ts'

/** Wire addresses hold the newsroom's public name; pages stay on the host that they were asked from. */
export const toPath = (url: string): string => {
  const { pathname, search } = new URL(url)
  return pathname + search
}
