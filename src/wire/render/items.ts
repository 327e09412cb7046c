import type { z } from 'zod'
import type { MediaUpdateFacts } from '../../domain/canonical.ts'
import { escapeHtml } from '../../domain/markup.ts'
import type { organisationItem, tombstone } from '../openapi/schemas/answers.ts'
import type { contact, eventDetails, eventRef, extras, item, media } from '../openapi/schemas/items.ts'
import type { link, logo, organisation, publicRemark } from '../openapi/schemas/parts.ts'

/** What answers are made of: the description of the wire is where each is written down. */
type Members<Shape extends z.core.$ZodShape> = z.infer<z.ZodObject<Shape>>

export type OrganisationRef = z.infer<typeof organisation>
export type LogoRef = z.infer<typeof logo>
export type LinkRef = z.infer<typeof link>
export type EventRef = z.infer<typeof eventRef>
/** What of an event is others now than the signers of a statement about it saw: since when, and which facts. */
export type EventSince = NonNullable<EventRef['changed']>
/** What an organisation says of an edition that is published. */
export type PublicRemark = z.infer<typeof publicRemark>
/** What every list of the wire shows of a publication. */
export type Item = z.infer<typeof item>
export type MediaRef = z.infer<typeof media>
export type Contact = z.infer<typeof contact>
export type Extras = Members<typeof extras>
export type EventDetails = Members<typeof eventDetails>
export type BundleDetails = MediaUpdateFacts & { items: { heading: string; item: FullItem }[] }
/** One publication whole: `body`, `media` and `contacts`, an event's facts, a media update's entries. */
export type FullItem = Item & Extras & Partial<EventDetails> & Partial<BundleDetails>
/** A publication in a list of the site: with the picture that stands first. */
export type Card = Item & Partial<EventDetails>
/** What is left of a publication that was withdrawn. */
export type Tombstone = z.infer<typeof tombstone>
export type OrganisationItem = z.infer<typeof organisationItem>

type Line = Item['masthead'][number]

/**
 * Who stands over a text, on its page and on every copy alike: the issuer first; then the organisations in the words and
 * the order that they agreed on, or else who signed it.
 */
export const mastheadOf = ({
  masthead,
  issuer,
  parties,
}: Pick<FullItem, 'masthead' | 'issuer' | 'parties'>): Line[] => {
  const isNamed = masthead.some(({ organisations }) => organisations.some(({ slug }) => slug === issuer.slug))
  if (masthead.length > 0) return isNamed ? masthead : [plainLine([issuer]), ...masthead]
  const signing = parties.filter(({ role }) => role === 'co-author' || role === 'co-signatory')
  const others = signing.map(({ organisation }) => organisation).filter(({ slug }) => slug !== issuer.slug)
  return [plainLine([issuer, ...others])]
}

const plainLine = (organisations: Line['organisations']): Line => ({
  wording: '',
  logos: true,
  organisations,
})

/** Whether the text shows the file where it was put, in the language of the item: it is not to be shown again below. */
export const standsInText = ({ body }: Pick<FullItem, 'body'>, { url }: Pick<MediaRef, 'url'>): boolean =>
  body.html.includes(`<img src="${escapeHtml(url)}"`)
