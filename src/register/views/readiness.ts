import type { EventFacts } from '../../domain/canonical.ts'
import { decide } from '../../domain/clearance/decide.ts'
import { type Actor, belongsTo } from '../../domain/organisations.ts'
import { LEAD_ONLY } from '../../domain/readiness/lines.ts'
import {
  type Advice,
  type Readiness,
  type ReadinessFacts,
  readinessOf,
} from '../../domain/readiness/readiness.ts'
import { checkOfHint, checkOfPicture } from '../../domain/readiness/check.ts'
import { show, showPlace } from '../../domain/readiness/remedies.ts'
import { isGranted, relationTo } from '../../domain/rights/relations.ts'
import { ENTRY_FIELD_READERS } from '../../domain/rights/table.ts'
import { codeOf, say, type Sentence } from '../../domain/sentences.ts'
import { notFound, Refusal } from '../../errors.ts'
import { isWithoutRelation } from '../entryRows.ts'
import { switchedOff } from '../houseRules.ts'
import { canRead, loadEntry } from '../loadEntry.ts'
import type { DeskFacts } from '../text/deskFacts.ts'
import { compose } from '../text/freeze.ts'
import { readChecks } from '../text/checkText.ts'
import type { Ref, RegisterDeps } from '../types.ts'
import { readTranslations } from './languages.ts'
import { type Asking, readAdvice } from './advice.ts'
import { withoutWriting } from './preview.ts'

/**
 * What the working text lacks to be submitted, and what is advisable, for those who write it. A co-author is told what
 * stands in the text itself: of what it refers to, the lead alone knows what there is to know.
 * @throws Refusal `not-found` as the clearance does; `forbidden` for a party that does not write.
 */
export const readReadiness = async (
  deps: RegisterDeps,
  { ref, actor }: { ref: Ref; actor: Actor },
): Promise<Readiness> => {
  if (await isWithoutRelation(deps, ref, actor)) throw notFound()
  const reading = await loadEntry(deps, ref)
  if (!reading || !canRead(reading, actor)) throw notFound()
  const { facts, now } = reading
  const { lead, clearance, revision } = facts
  const parties = { lead, parties: clearance.parties }
  const relationOf = (organisation: string) => relationTo(parties, organisation)
  if (!isGranted(ENTRY_FIELD_READERS.internalNotes, actor, { relationOf }))
    throw new Refusal('forbidden', say('acting.writers'))
  if (clearance.state !== 'drafting') return { revision, left: 0, maySubmit: false, lines: [] }
  const complete = { ...facts, draft: { ...facts.draft, missing: [] } }
  const maySubmit = decide(complete, 'submit', { revision }, actor, now).ok
  const readiness = await readFacts(deps, { reading, actor, isLead: belongsTo(actor, lead) })
  return { revision, maySubmit, ...readinessOf(readiness) }
}

const readFacts = async (deps: RegisterDeps, asking: Asking): Promise<ReadinessFacts> => {
  const { reading, isLead } = asking
  const { facts, ready } = reading
  const { missing, draft, hints } = await readDraftAsFrozen(deps, asking)
  const off = switchedOff(reading.text.book, facts.lead).map((sentence): Advice => ({
    ...{ sentence, weight: 'notes', remedies: [] },
  }))
  const isTold = (sentence: Sentence): boolean => {
    const code = codeOf(sentence)
    return isLead || code === null || !LEAD_ONLY.includes(code)
  }
  return {
    entry: facts.entry,
    type: facts.type,
    event: facts.type === 'event' ? (ready.desk.facts as EventFacts) : null, // an event's
    isReproduced: facts.reproduced,
    parties: facts.clearance.parties,
    lacks: [...ready.lacks, ...missing.map((sentence) => ({ sentence }))].filter(({ sentence }) =>
      isTold(sentence),
    ),
    draft,
    advice: [...(await readAdvice(deps, asking)), ...off, ...hints],
  }
}

type AsFrozen = { missing: Sentence[]; draft: ReadinessFacts['draft']; hints: Advice[] }

/** What the freeze would say, and whoever submits would have to answer for. Nothing is stored, as in a preview. */
const readDraftAsFrozen = async (deps: RegisterDeps, { reading, isLead }: Asking): Promise<AsFrozen> => {
  const { facts, text, ready, now } = reading
  const { languages } = ready
  if (!languages) return { missing: [], draft: { frozen: null }, hints: [] }
  const { blobs } = withoutWriting(deps.blobs)
  const desk = isLead ? ready.desk : ofTheTextAlone(ready.desk)
  const { canonical, missing } = await compose({ ...deps, blobs }, text, { ...ready, desk, languages })
  const own = { entry: facts.entry, ...canonical }
  const { contradictions, unchecked, hints, ofPictures, isWhole } = await readChecks(deps, {
    ...{ own, facts, desk, isLead, now },
    book: text.book,
  })
  const translations = await readTranslations(deps, { text, canonical, languages })
  return {
    missing,
    draft: { frozen: languages, contradictions, unchecked, translations },
    hints: [
      ...hints.map((hint): Advice => ({
        ...{ sentence: hint.sentence, check: checkOfHint(hint) },
        // What stands in an entry of a media update is its own editors' to change.
        remedies: hint.place.entry === facts.entry ? [showPlace(hint.place)] : [],
      })),
      ...ofPictures.map(({ picture, sentence, weight, isElsewhere, ...hint }): Advice => ({
        ...{ sentence, ...(weight ? { weight } : {}), check: checkOfPicture({ picture, sentence, ...hint }) },
        remedies: [
          ...showPicture(hint.place.field),
          ...(isElsewhere ? [] : [{ does: 'open' as const, collection: deps.slugs.media, id: picture }]),
        ],
      })),
      ...(isWhole ? [] : [UNREAD]),
    ],
  }
}

/** An emblem stands with its organisation. */
const showPicture = (field: string) => (field === 'masthead' ? [] : [show(field)])

/** What is not said of a long text is no sign that there is nothing to say. */
const UNREAD: Advice = { sentence: say('advice.unreadHints'), weight: 'notes', remedies: [] }

const ofTheTextAlone = (desk: DeskFacts): DeskFacts => ({
  ...desk,
  ...{ event: null, media: [], attachments: [], contacts: [], items: [] },
})
