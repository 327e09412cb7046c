import { z } from 'zod'
import type { Locale } from '../../domain/locales.ts'
import { jsonAnswer, notFound, type WireAnswer } from '../http/answers.ts'
import type { oembedQuery } from '../http/query.ts'
import { placeOfPage } from '../http/placeOfPage.ts'
import type { Addresses } from '../http/routes.ts'
import { count, named, text, url } from '../openapi/schemas/parts.ts'
import type { Moment, Reading } from '../read/reading.ts'
import type { FullItem, MediaRef } from '../render/items.ts'
import { titleOf } from './notices.ts'
import { neutralise } from './xml.ts'

export type OembedQuery = z.output<typeof oembedQuery>

/** A card for other people's pages (oembed.com): a link, and nothing that would run there. */
export const oembed = named(
  'Oembed',
  z.strictObject({
    version: z.literal('1.0'),
    type: z.literal('link'),
    title: text.describe('Behind what has happened to the text since.'),
    author_name: text.describe('Who speaks.'),
    provider_name: text,
    provider_url: url,
    thumbnail_url: url.optional(),
    thumbnail_width: count.optional(),
    thumbnail_height: count.optional(),
  }),
  'A publication as a link card (oEmbed 1.0). The three members of a picture are there together, or none of them.',
)

type Size = { width: number; height: number }
type Sized = Size & { url: string }

/** What a card has room for, where nobody says. */
const ROOM: Size = { width: 640, height: 640 }

/** The largest form that fits: JPEG, which every program shows, or else the picture itself. */
const thumbnailOf = (picture: MediaRef | null, room: Size): Sized | null => {
  if (!picture) return null
  const forms = picture.renditions.filter(({ mimeType }) => mimeType === 'image/jpeg')
  const own =
    picture.width && picture.height ? [{ ...picture, width: picture.width, height: picture.height }] : []
  const fitting = [...own, ...forms].filter(
    ({ width, height }) => width <= room.width && height <= room.height,
  )
  return fitting.sort((one, other) => other.width - one.width)[0] ?? null
}

type Provider = Addresses & { newsroom: string }

export const toOembed = (
  item: FullItem,
  room: Partial<Size>,
  { newsroom, publicUrl }: Provider,
): z.infer<typeof oembed> => {
  const picture = thumbnailOf(item.picture, { ...ROOM, ...room })
  return {
    version: '1.0',
    type: 'link',
    title: titleOf(item),
    author_name: neutralise(item.issuer.name),
    provider_name: neutralise(newsroom),
    provider_url: `${publicUrl}/`,
    ...(picture
      ? { thumbnail_url: picture.url, thumbnail_width: picture.width, thumbnail_height: picture.height }
      : {}),
  }
}

/** Of what is no page of a text that is out, one answer, whatever it is. */
export const answerOembed = async (
  { url: page, maxwidth, maxheight }: OembedQuery,
  { reading, moment, ...provider }: Provider & { reading: Reading; moment: Moment },
): Promise<WireAnswer> => {
  const place = placeOfPage(provider, page)
  const row = place && (await reading.current(place, moment.now))
  if (!row || row.standing !== 'live') return notFound()
  const wanted: readonly Locale[] = place.locale ? [place.locale] : moment.wanted
  const [item] = await reading.renderWhole([row], { ...moment, wanted })
  if (!item) return notFound()
  const room = { ...(maxwidth ? { width: maxwidth } : {}), ...(maxheight ? { height: maxheight } : {}) }
  return jsonAnswer(toOembed(item, room, provider), { languages: [item.language] })
}

/** Where the card of a page is. */
export const oembedUrl = (publicUrl: string, page: string): string =>
  `${publicUrl}/v1/oembed?${new URLSearchParams({ url: page, format: 'json' }).toString()}`
