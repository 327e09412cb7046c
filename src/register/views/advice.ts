import { ownTextWarning } from '../../domain/clearance/checks/signing.ts'
import type { Embargo } from '../../domain/canonical.ts'
import type { TextState } from '../../domain/entries.ts'
import { cityOf } from '../../domain/instants.ts'
import { DEFAULT_LOCALE } from '../../domain/locales.ts'
import type { Actor } from '../../domain/organisations.ts'
import { type Described, languagesWithout } from '../../domain/pictures/alternatives.ts'
import type { Advice } from '../../domain/readiness/readiness.ts'
import { show } from '../../domain/readiness/remedies.ts'
import { type Code, codeOf, say, type Sentence } from '../../domain/sentences.ts'
import { isOverdue, withTranslators } from '../../domain/translators.ts'
import type { LoadedEntry } from '../loadEntry.ts'
import { readCards } from '../text/contacts.ts'
import { words } from '../text/languageText.ts'
import { readReferenced } from '../text/references.ts'
import type { RegisterDeps } from '../types.ts'
import { readHints, readHintsFor, unannouncedMoveHint } from './hints.ts'
import { readTranslatorRows } from './translators.ts'
import { leadHasNoSigner } from './view.ts'

/** Who asks; a co-author is told what stands in the text itself. */
export type Asking = { reading: LoadedEntry; actor: Actor; isLead: boolean }

/** What is advisable before a text is submitted, and refuses nothing. */
export const readAdvice = async (deps: RegisterDeps, asking: Asking): Promise<Advice[]> => {
  const { reading, actor, isLead } = asking
  const own = ownTextWarning(reading.facts, actor)
  const shared = [
    ...summaryAdvice(reading),
    ...(await translatorAdvice(deps, reading)),
    ...(own ? [{ sentence: own }] : []),
  ]
  if (!isLead) {
    const readers = actor.memberships.map(({ organisation }) => organisation)
    return [
      ...shared,
      ...(await readHintsFor(deps, reading, readers)).map((hint) => toAdvice(deps, reading, hint)),
    ]
  }
  const noSigner = (await leadHasNoSigner(deps, reading, actor)) ? [say('hints.noSigner')] : []
  const hints = [
    ...(await readHints(deps, reading)),
    ...(await unannouncedMoveHint(deps, reading)),
    ...noSigner,
  ]
  return [
    ...shared,
    ...hints.map((hint) => toAdvice(deps, reading, hint)),
    ...(await pictureAdvice(deps, reading)),
    ...(await contactAdvice(deps, reading, hints)),
    ...(await entryAdvice(deps, reading)),
  ]
}

/** A hint that names a contact by its place leads to the contact itself. */
const toAdvice = ({ slugs }: RegisterDeps, { ready }: LoadedEntry, sentence: Sentence): Advice => {
  const code = codeOf(sentence)
  if (code === 'hints.openComments') return { sentence, remedies: [{ does: 'comments' }] }
  const number = 'params' in sentence ? Number(sentence.params.number) : NaN
  const contact = code === 'hints.staffContact' ? ready.desk.contacts[number - 1] : undefined
  return contact
    ? { sentence, remedies: [{ does: 'open', collection: slugs.mediaContacts, id: contact }] }
    : { sentence }
}

const summaryAdvice = ({ ready: { languages }, text: { document } }: LoadedEntry): Advice[] => {
  const language = languages?.authoritative
  return language && words(document.summary?.[language]) === ''
    ? [
        {
          sentence: say('advice.summary', { language }),
          remedies: [{ does: 'show', field: 'summary', locale: language }],
        },
      ]
    : []
}

/** A language that is awaited is no matter of the one who submits, until its day is over. */
const translatorAdvice = async (deps: RegisterDeps, { facts, now }: LoadedEntry): Promise<Advice[]> =>
  withTranslators(await readTranslatorRows(deps, facts.entry)).map((out): Advice => {
    const { locale: language, until: lastDay } = out
    return isOverdue(out, now)
      ? { sentence: say('advice.translatorLate', { language, lastDay }), remedies: [show('title', language)] }
      : { sentence: say('advice.withTranslator', { language, lastDay }), weight: 'notes', remedies: [] }
  })

type Picture = Described & { id: string; mimeType?: string | null }

/** Without words in any language one sentence says it; else each language that lacks them is named. */
const pictureAdvice = async ({ store, slugs }: RegisterDeps, { ready }: LoadedEntry): Promise<Advice[]> => {
  const { media } = ready.desk
  const { authoritative, official = [], courtesy = [] } = ready.languages ?? {}
  if (media.length === 0) return []
  const languages = [authoritative ?? DEFAULT_LOCALE, ...official, ...courtesy]
  const collection = slugs.media
  const found = await store.find<Picture>({ collection, where: { id: { in: [...media] } } })
  return media.flatMap((id, index): Advice[] => {
    const picture = found.find((each) => each.id === id)
    if (!picture?.mimeType?.startsWith('image/')) return []
    const number = index + 1
    const without = languagesWithout(picture, languages)
    const isBare = without.length === languages.length
    return (isBare ? without.slice(0, 1) : without).map((language) => ({
      sentence: isBare
        ? say('advice.alternative', { number })
        : say('advice.alternativeIn', { number, language }),
      remedies: [show('media', language), { does: 'open', collection, id }],
    }))
  })
}

/** Somebody whom readers can call. Contacts that staff alone see are told of one by one. */
const contactAdvice = async (
  deps: RegisterDeps,
  { ready, text }: LoadedEntry,
  hints: readonly Sentence[],
): Promise<Advice[]> => {
  const cards = await readCards(deps, ready.desk.contacts, text.book)
  const isSeen = cards.some(({ card }) => card.emails.length + card.phones.length > 0)
  const isTold = hints.some((hint) => codeOf(hint) === 'hints.staffContact')
  return isSeen || isTold ? [] : [{ sentence: say('advice.contact') }]
}

const STATES = {
  drafting: 'advice.entryDraft',
  review: 'advice.entryInClearance',
  clearance: 'advice.entryInClearance',
  cleared: 'advice.entryCleared',
  released: 'advice.entryOut',
} as const satisfies Record<TextState, Code>

/** What a media update carries, as its lead may know of each: how far it is, and until when it is under embargo. */
const entryAdvice = async (deps: RegisterDeps, { facts, ready, text }: LoadedEntry): Promise<Advice[]> => {
  const { entry, lead, clearance } = facts
  const carrier = { entry, lead, parties: clearance.parties }
  const found = await Promise.all(
    ready.desk.items.map((item) =>
      readReferenced(deps, {
        ref: { collection: item.collection, id: item.entry },
        ...{ organisations: [lead], book: text.book, carrier },
      }),
    ),
  )
  return found.flatMap(({ ref, title, clearance: theirs, isReached, embargo }, index): Advice[] => {
    if (!theirs || title === null) return []
    const number = index + 1
    const remedies: Advice['remedies'] = [{ does: 'open', collection: ref.collection, id: ref.id }]
    const isReady = ['cleared', 'released'].includes(theirs.state)
    return [
      {
        sentence: say(STATES[theirs.state], { number, title }),
        ...(isReady ? { weight: 'notes' as const } : {}),
        remedies,
      },
      ...(isReached ? [] : [{ sentence: say('advice.entryNotIncluded', { number, title }), remedies }]),
      ...(embargo && theirs.state !== 'released' ? [embargoNote(number, embargo)] : []),
    ]
  })
}

const embargoNote = (number: number, { wallTime, zone }: Embargo): Advice => ({
  sentence: say('advice.entryEmbargo', {
    number,
    wallTime: wallTime.slice(0, 16).replace('T', ' '),
    city: cityOf(zone),
  }),
  weight: 'notes',
  remedies: [],
})
