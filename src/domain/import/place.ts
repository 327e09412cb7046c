import type { PlacedBlock, Proposal, ProposedText, Role } from './proposal.ts'

/** Where somebody has put a block, by its id. */
export type Place = { entry: string | null; role: Role }
export type Places = Readonly<Record<string, Place>>

/** What a block can be of a text. */
export const MOVABLE = ['heading', 'title', 'body', 'notesToEditors'] as const satisfies readonly Role[]

const isSame = (block: PlacedBlock, { entry, role }: Place): boolean =>
  block.entry === entry && block.role === role

/** The proposal with blocks where somebody has put them; a block that was moved gives all of its words. */
export const placed = (proposal: Proposal, places: Places): Proposal => {
  const blocks = proposal.blocks.map((block) => moved(block, places[block.id]))
  const isMoved = (key: string) =>
    blocks.some((block, index) => {
      const before = proposal.blocks[index]
      return block !== before && (block.entry === key || before?.entry === key)
    })
  return {
    ...proposal,
    blocks,
    texts: proposal.texts.map((text) => (isMoved(text.key) ? named(text, { blocks }) : text)),
  }
}

const moved = (block: PlacedBlock, place: Place | undefined): PlacedBlock => {
  if (!place || isSame(block, place)) return block
  const isLeft = place.entry === null || place.role === 'left'
  return {
    ...block,
    entry: isLeft ? null : place.entry,
    role: isLeft ? 'left' : place.role,
    sure: 1,
    pieces: block.text === '' ? [] : [{ text: block.text, to: isLeft ? null : place.role }],
  }
}

/** Titles and headings as the blocks say them now. */
const named = (text: ProposedText, proposal: Pick<Proposal, 'blocks'>): ProposedText => {
  const first = (role: Role, locale: string, isFirst: boolean) =>
    blocksAs(proposal, { entry: text.key, role, locale, isFirst })[0]?.text.replace(/\s+/g, ' ').trim() ?? ''
  return {
    ...text,
    heading: first('heading', text.languages[0] ?? '', true),
    titles: Object.fromEntries(
      text.languages.flatMap((locale, index) => {
        const title = first('title', locale, index === 0)
        return title === '' ? [] : [[locale, title] as const]
      }),
    ),
  }
}

/** Without a cover, for a media update that has one: what the files have of it goes nowhere, and is listed. */
export const withoutCover = (proposal: Proposal): Proposal => {
  const cover = proposal.texts.find(({ type }) => type === 'media-update')
  if (!cover) return proposal
  const own = proposal.blocks.filter(({ entry }) => entry === cover.key).map(({ id }) => id)
  const left = placed(
    proposal,
    Object.fromEntries(own.map((id) => [id, { entry: null, role: 'left' as const }])),
  )
  return {
    ...left,
    texts: left.texts.filter((text) => text.type !== 'media-update'),
    ...{ masthead: null, number: null, date: null, embargo: null },
  }
}

/** In a language of a text, what stands there as this; in the order of the files. */
export const blocksAs = (
  { blocks }: Pick<Proposal, 'blocks'>,
  { entry, role, locale, isFirst }: { entry: string; role: Role; locale: string; isFirst: boolean },
): PlacedBlock[] =>
  blocks.filter(
    (block) =>
      block.entry === entry &&
      block.role === role &&
      (block.language === locale || (block.language === null && isFirst)),
  )
