import { createHmac } from 'node:crypto'
import type { Facts } from '../../domain/clearance/facts.ts'
import type { Checked } from '../../domain/contradictions/checkContradictions.ts'
import { type CarriedEmbargo, embargoContradictions } from '../../domain/contradictions/embargoes.ts'
import type { Contradiction } from '../../domain/contradictions/findings.ts'
import type { Party } from '../../domain/parties.ts'
import type { PictureHint } from '../../domain/proofreading/pictures.ts'
import type { Proofread } from '../../domain/proofreading/proofread.ts'
import { collectionOfType } from '../../domain/slugs.ts'
import { type HouseRules, readHouseRules } from '../houseRules.ts'
import type { OrganisationBook } from '../organisations.ts'
import type { RegisterDeps } from '../types.ts'
import type { DeskFacts } from './deskFacts.ts'
import { readConsents } from './pictureConsents.ts'
import { altsOf, eventOf, knownOf, namesIn, type Text, toProse } from './prose.ts'
import { isPublished, readReferenced } from './references.ts'

/** `embargo`: null for what is out, or of which no words are seen. */
type Shown = { frozen: Text | null; acknowledged: readonly string[]; embargo: CarriedEmbargo | null }

type Carrying = { own: Text; lead: string; book: OrganisationBook; parties: readonly Party[] }

/** An entry that a media update carries, in the newest frozen text that the update's lead may read. */
const readItem = async (
  deps: RegisterDeps,
  { entry, type, index }: Text['core']['items'][number] & { index: number },
  { own, lead, book, parties }: Carrying,
): Promise<Shown | null> => {
  const referred = await readReferenced(deps, {
    ref: { collection: collectionOfType(deps.slugs, type), id: entry },
    ...{ organisations: [lead], book },
    carrier: { entry: own.entry, lead, parties },
  })
  const { frozen, acknowledged, embargo, clearance } = referred
  if (!clearance) return null
  return {
    ...{ frozen, acknowledged },
    embargo: isPublished(referred) ? null : { entry, number: index + 1, embargo },
  }
}

/** What a media update carries, as far as its lead may read it; of any other text nothing. */
const readShown = async (
  deps: RegisterDeps,
  { own, facts, book }: { own: Text; facts: Facts; book: OrganisationBook },
): Promise<Shown[]> => {
  const carrying = { own, lead: facts.lead, book, parties: facts.clearance.parties }
  const items = await Promise.all(
    own.core.items.map((item, index) => readItem(deps, { ...item, index }, carrying)),
  )
  return items.filter((item) => item !== null)
}

/** The same on every node and after a restart: what was refused is acknowledged by its id. */
const keyOf = ({ payload }: RegisterDeps): string =>
  createHmac('sha256', payload.secret).update('communique embargo contradictions 1').digest('hex')

/**
 * Where the words of a frozen text disagree with the facts that it shows, or with each other; of a media update across all
 * its entries. What an entry's own editors have acknowledged is left out; what was too long to be looked at is named.
 */
const readContradictions = async (
  deps: RegisterDeps,
  { own, book, shown }: { own: Text; book: OrganisationBook; shown: readonly Shown[] },
): Promise<Checked> => {
  const texts = [own, ...shown.flatMap(({ frozen }) => frozen ?? [])]
  const events = new Map(texts.flatMap(eventOf).map((event) => [event.entry, event]))
  const acknowledged = new Set(shown.flatMap((item) => item.acknowledged))
  const { found, unchecked } = await deps.textWork.run('contradictions', {
    texts: texts.flatMap(toProse),
    events: [...events.values()],
    known: knownOf(own, book),
  })
  const between = embargoContradictions(
    {
      ...{ entry: own.entry, authoritative: own.core.authoritative, embargo: own.core.embargo },
      key: keyOf(deps),
    },
    shown.flatMap(({ embargo }) => embargo ?? []),
  )
  return { found: [...found.filter(({ id }) => !acknowledged.has(id)), ...between], unchecked }
}

type Proofreading = {
  own: Text
  book: OrganisationBook
  rules?: HouseRules
  /** Whose names are spelt as in the text. */
  shown?: readonly Shown[]
}

/** What the proofreading says of the text's own words; what it carries has its own editors. */
const readProofs = (
  deps: RegisterDeps,
  { own, book, rules = NO_RULES, shown = [] }: Proofreading,
): Promise<Proofread> =>
  deps.textWork.run('proofreading', {
    ...{ texts: [...toProse(own), ...altsOf(own)], names: namesIn(own, book), ...rules },
    carried: shown.flatMap(({ frozen }) => (frozen ? toProse(frozen) : [])),
  })

/** What keeps somebody from submitting is the same for all organisations. */
const NO_RULES: HouseRules = { off: [], own: [] }

type Asked = {
  own: Text
  facts: Facts
  book: OrganisationBook
  /** Of pictures and embargo, what the reader is told of. */
  desk: Pick<DeskFacts, 'media' | 'attachments' | 'embargo'>
  /** Whether the reader is of the lead, which alone is told of its own records. */
  isLead: boolean
  now: Date
}

const logoOf = ({ isLead, book, facts: { lead } }: Asked): string | null =>
  isLead ? (book.document(lead)?.logo ?? null) : null

/** What is mended or answered for at submit, and what was not looked at. */
export type Questions = { contradictions: Contradiction[]; unchecked: Checked['unchecked'] }

/** All that is asked of a text at submit: of its words and facts, of whom it may harm, of its pictures. */
export const readQuestions = async (deps: RegisterDeps, given: Omit<Asked, 'isLead'>): Promise<Questions> => {
  const asked = { ...given, isLead: true }
  const { own, facts, book } = asked
  const shown = await readShown(deps, { own, facts, book })
  const { found, unchecked } = await readContradictions(deps, { own, book, shown })
  const { questions } = await readProofs(deps, { own, book })
  const { questions: ofPictures } = await readConsents(deps, { ...asked, logo: logoOf(asked) })
  return { contradictions: [...found, ...questions, ...ofPictures], unchecked }
}

/** The same with all hints, as those are told who write the text. */
export const readChecks = async (
  deps: RegisterDeps,
  asked: Asked,
): Promise<Questions & Omit<Proofread, 'questions'> & { ofPictures: PictureHint[] }> => {
  const { own, facts, book } = asked
  const { lead, clearance } = facts
  const shown = await readShown(deps, { own, facts, book })
  const { found, unchecked } = await readContradictions(deps, { own, book, shown })
  const rules = await readHouseRules(deps, { lead, parties: clearance.parties, book })
  const { questions, hints, isWhole } = await readProofs(deps, { own, book, rules, shown })
  const consents = await readConsents(deps, { ...asked, logo: logoOf(asked) })
  // Of one name in two spellings a contradiction says more.
  const isSaid = (hint: Proofread['hints'][number]): boolean =>
    hint.rule === 'spelling' &&
    found.some(
      ({ kind, place }) =>
        kind === 'name' &&
        place.entry === hint.place.entry &&
        place.field === hint.place.field &&
        place.locale === hint.place.locale &&
        place.start < hint.place.end &&
        hint.place.start < place.end,
    )
  return {
    contradictions: [...found, ...questions, ...consents.questions],
    unchecked,
    hints: hints.filter((hint) => !isSaid(hint)),
    ofPictures: consents.hints,
    isWhole,
  }
}
