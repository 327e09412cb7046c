import type { OrganisationSnapshot } from '../../canonical.ts'
import type { CheckedText } from '../texts.ts'
import { ofWord, unprovable, tooOld, entriesOf, isJudged, type Say } from './claim.ts'

export const atDesk: Say = ({ events }) => {
  const voided = events.filter(({ type }) => type === 'void-silence')
  const resorts = events.filter(
    ({ type, organisation, by }) => organisation === null && by !== null && type !== 'available',
  )
  return [
    ...(voided.length > 0
      ? [
          ofWord(
            `That these organisations were suspended, or took their silence back (${entriesOf(voided)}).`,
          ),
        ]
      : []),
    ...(resorts.length > 0
      ? [ofWord(`That nobody who signed could act, so that the coordinator did (${entriesOf(resorts)}).`)]
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
export const names: Say = ({ texts }) => {
  const all = namesIn(texts)
  const slugs = [...new Set(all.map(({ slug }) => slug))]
  const of = (slug: string) => [...new Set(all.filter((each) => each.slug === slug).map(({ name }) => name))]
  const renamed = slugs.filter((slug) => of(slug).length > 1)
  const called = slugs.map((slug) => `“${slug}” is “${of(slug).at(-1)}”`)
  return [
    ...(slugs.length > 0
      ? [ofWord(`That the organisations are those that their names say: ${called.join('; ')}.`)]
      : []),
    ...renamed.map((slug) =>
      ofWord(
        `That “${slug}” took another name: ${of(slug)
          .map((name) => `“${name}”`)
          .join(', then ')}.`,
      ),
    ),
  ]
}

export const opened: Say = ({ opening }) =>
  opening
    ? [
        ofWord(
          `What stood before entry ${opening.seq}, which this organisation does not read: the lead, the parties${opening.edition ? `, and the consents to edition ${opening.edition.edition}` : ''}.`,
        ),
      ]
    : []

export const older: Say = ({ events, unproved, unseen, gone }) => {
  const old = events.filter((event) => !isJudged(event))
  return [
    ...(old.length > 0
      ? [
          tooOld(
            `Upon which policies and roles ${entriesOf(old)} rested, and by which rules: they are of the form that did not say it yet.`,
          ),
        ]
      : []),
    ...unproved.flatMap(({ seq, languages, form }) => [
      ...(form === null
        ? []
        : [tooOld(`That the text of entry ${seq} has no more in it than was shown: ${form}.`)]),
      ...languages.map((locale) =>
        tooOld(
          `That the HTML and the plain text of “${locale}” (entry ${seq}) render its body: no rendering known here makes them, and the entry names none.`,
        ),
      ),
    ]),
    ...unseen.map(({ seq, part }) =>
      tooOld(
        `That the text of entry ${seq} has nothing in it that its signers could not see: its part “${part}” holds such characters, and is older than the rule against them.`,
      ),
    ),
    ...(gone > 0 ? [unprovable(`What the words were that have been erased since (${gone}).`)] : []),
    ...(events.some(({ data }) => data.proof !== undefined)
      ? [unprovable('What the signers’ own keys prove: this program does not check them yet.')]
      : []),
  ]
}
