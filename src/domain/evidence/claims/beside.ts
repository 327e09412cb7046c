import type { OrganisationSnapshot } from '../../canonical.ts'
import type { CheckedText } from '../checkText.ts'
import {
  onNewsroomsWord,
  notProvable,
  notProvableSinceOlder,
  entriesOf,
  isJudged,
  type ClaimsOf,
  list,
} from './claim.ts'
import { carriedBy, conditionOf, type LogEvent } from '../../clearance/events.ts'
import { readData } from '../../clearance/eventData.ts'

export const deskClaims: ClaimsOf = ({ events }) => {
  const voided = events.filter(({ type }) => type === 'void-silence')
  const byCoordinator = events.filter(
    ({ type, organisation, by }) => organisation === null && by !== null && type !== 'available',
  )
  const resorts = byCoordinator.filter(({ type }) => type !== 'abandon')
  const abandoned = byCoordinator.filter(({ type }) => type === 'abandon')
  return [
    ...(voided.length > 0
      ? [
          onNewsroomsWord(
            `That these organisations were suspended, or took their silence back (${entriesOf(voided)}).`,
          ),
        ]
      : []),
    ...(resorts.length > 0
      ? [
          onNewsroomsWord(
            `That nobody who signed could act, so that the coordinator did (${entriesOf(resorts)}).`,
          ),
        ]
      : []),
    ...(abandoned.length > 0
      ? [
          onNewsroomsWord(
            `That the organisation that led the text was suspended and no co-author could take the lead, so that the coordinator abandoned what was in work (${entriesOf(abandoned)}).`,
          ),
        ]
      : []),
  ]
}

type Named = { slug: string; name: string }

const namesIn = (texts: readonly CheckedText[]): Named[] =>
  texts.flatMap((text) =>
    text.fault === null && text.form === null
      ? Object.values(text.text.core.organisations).map(({ slug, name }: OrganisationSnapshot) => ({
          slug,
          name,
        }))
      : [],
  )

/** An organisation may take another name; that it did is nowhere in the log. */
export const nameClaims: ClaimsOf = ({ texts }) => {
  const all = namesIn(texts)
  const slugs = [...new Set(all.map(({ slug }) => slug))]
  const of = (slug: string) => [...new Set(all.filter((each) => each.slug === slug).map(({ name }) => name))]
  const renamed = slugs.filter((slug) => of(slug).length > 1)
  const called = slugs.map((slug) => `“${slug}” is “${of(slug).at(-1)}”`)
  return [
    ...(slugs.length > 0
      ? [onNewsroomsWord(`That the organisations are those that their names say: ${called.join('; ')}.`)]
      : []),
    ...renamed.map((slug) =>
      onNewsroomsWord(
        `That “${slug}” took another name: ${of(slug)
          .map((name) => `“${name}”`)
          .join(', then ')}.`,
      ),
    ),
  ]
}

export const openingClaims: ClaimsOf = ({ opening }) =>
  opening
    ? [
        onNewsroomsWord(
          `What stood before entry ${opening.seq}, which this organisation does not read: the lead, the parties${opening.edition ? `, and the consents to edition ${opening.edition.edition}` : ''}.`,
        ),
      ]
    : []

export const olderFormClaims: ClaimsOf = ({ events, unproved, unseen, gone }) => {
  const old = events.filter((event) => !isJudged(event))
  return [
    ...(old.length > 0
      ? [
          notProvableSinceOlder(
            `Upon which policies and roles ${entriesOf(old)} rested, and by which rules: they are of the form that did not say it yet.`,
          ),
        ]
      : []),
    ...unproved.flatMap(({ seq, languages, form }) => [
      ...(form === null
        ? []
        : [
            notProvableSinceOlder(`That the text of entry ${seq} has no more in it than was shown: ${form}.`),
          ]),
      ...languages.map((locale) =>
        notProvableSinceOlder(
          `That the HTML and the plain text of “${locale}” (entry ${seq}) render its body: no rendering known here makes them, and the entry names none.`,
        ),
      ),
    ]),
    ...unseen.map(({ seq, part }) =>
      notProvableSinceOlder(
        `That the text of entry ${seq} has nothing in it that its signers could not see: its part “${part}” holds such characters, and is older than the rule against them.`,
      ),
    ),
    ...(gone > 0 ? [notProvable(`What the words were that have been erased since (${gone}).`)] : []),
  ]
}

type Waiting = { update: string; events: LogEvent[] }

const waitingIn = (events: readonly LogEvent[]): Waiting[] => {
  const updates = new Set(events.flatMap((event) => conditionOf(event)?.entry ?? []))
  return [...updates].map((update) => ({
    update,
    events: events.filter((event) => conditionOf(event)?.entry === update),
  }))
}

/** Of the other log nothing is proved here: its own evidence and its own heads show it. */
export const jointClaims: ClaimsOf = ({ events, bundles }) => [
  ...waitingIn(events).map(({ update, events: waiting }) =>
    (bundles[update] ?? []).length > 0
      ? onNewsroomsWord(
          `That the log of the media update ${update}, which decides whether ${entriesOf(waiting)} count, says what this file shows of it, and no more.`,
        )
      : onNewsroomsWord(
          `That the log of the media update ${update}, which decides whether ${entriesOf(waiting)} count, has not said it yet.`,
        ),
  ),
  ...events
    .filter((event) => carriedBy(event).length > 0)
    .map((event) =>
      onNewsroomsWord(
        `That the logs of ${list(carriedBy(event).map(({ entry }) => entry))} say what entry ${event.seq} makes count there.`,
      ),
    ),
  ...events
    .filter(({ type }) => type === 'break')
    .map((event) =>
      onNewsroomsWord(
        `That “${event.organisation}” held ${readData('break', event).entry}, or took it out of the media update, as that text’s own log says (entry ${event.seq}).`,
      ),
    ),
]
