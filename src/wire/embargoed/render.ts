import type { Embargo } from '../../domain/canonical.ts'
import { directionOf } from '../../domain/locales.ts'
import { escapeHtml } from '../../domain/html.ts'
import { loadSurroundings } from '../surroundings.ts'
import { type Rendering, renderFull } from '../renderItem.ts'
import type { Moment } from '../reading.ts'
import type { Places } from '../store/places.ts'
import type { PublicationStore } from '../store/publications.ts'
import type { FullItem } from '../items.ts'
import type { ShownPublication } from '../rows.ts'
import type { Waiting, WaitingReader } from './waiting.ts'

/** Who reads it, and how often this grant has been used: beside the signed text, never inside it. */
export type Copy = { reader: string; organisation: string | null; read: number }
export type EmbargoedItem = FullItem & { embargo: Embargo; grant: Copy }

type Deps = {
  publications: PublicationStore
  places: Places
  waiting: WaitingReader
  publicUrl: () => string
}

/**
 * The item as the world will read it: a media update with its entries, those that still wait among them; an event as the
 * signed text shows it.
 */
export const renderWaiting = async (
  { row }: Waiting,
  { now, wanted, isPress }: Moment,
  { publications, places, waiting, publicUrl }: Deps,
): Promise<FullItem> => {
  const around = await loadSurroundings({ publications, places, rows: [row], now, withEntries: true })
  const carried = await Promise.all(row.card.core.items.map(({ entry }) => waiting.waitingOf(entry)))
  const rows: ShownPublication[] = carried.flatMap((one) => (one ? [one.row] : []))
  const rendering: Rendering = {
    ...{ wanted, isPress },
    publicUrl: publicUrl(),
    around: {
      ...around,
      entries: new Map([...around.entries, ...rows.map((each) => [each.entry, each] as const)]),
      visibleEvents: new Set([
        ...around.visibleEvents,
        ...[row, ...rows].flatMap(({ eventEntry }) => (eventEntry ? [eventEntry] : [])),
      ]),
    },
  }
  return renderFull(row, rendering)
}

const STYLE =
  'body{font:1rem/1.6 Georgia,serif;max-width:44rem;margin:2rem auto;padding:0 1rem}' +
  '.copy{border:2px solid;padding:.5rem 1rem;font:.95rem/1.5 system-ui,sans-serif}' +
  'article{border-block-start:1px solid;margin-block-start:2rem}h1,h2,h3{line-height:1.25}small{overflow-wrap:anywhere}' +
  // On paper the line stands on every page.
  '@media print{body{max-width:none;margin:0}.copy{position:fixed;inset-block-end:0;inset-inline:0;background:#fff}@page{margin:2cm 2cm 3cm}}'

/** "Read no. 3 by Jane Doe, Agency · embargoed until …" */
const lineOf = ({ grant: { reader, organisation, read }, embargo }: EmbargoedItem): string =>
  `Read no. ${read} by ${[reader, ...(organisation ? [organisation] : [])].join(', ')} · embargoed until ${embargo.wallTime.replace('T', ' ')} (${embargo.zone}), ${embargo.until}`

const toContact = ({ name, emails, phones }: FullItem['contacts'][number]): string =>
  `<p>${escapeHtml([name, ...emails, ...phones].join(' · '))}</p>`

const toWords = (item: FullItem, level: 1 | 2): string =>
  [
    `<h${level}>${escapeHtml(item.title)}</h${level}>`,
    ...(item.summary ? [`<p><em>${escapeHtml(item.summary)}</em></p>`] : []),
    `<p>${escapeHtml(item.issuer.name)}</p>`,
    ...(item.start
      ? [`<p>${escapeHtml([item.start, item.venue?.name ?? ''].filter(Boolean).join(' · '))}</p>`]
      : []),
    item.body.html,
    ...item.contacts.map(toContact),
    ...(item.items ?? []).map(
      ({ heading, item: one }) =>
        `<article lang="${one.language}" dir="${one.dir}"><h3>${escapeHtml(heading)}</h3>${toWords(one, 2)}</article>`,
    ),
  ].join('\n')

/** A page that needs nothing else: to be read, and printed with the reader's line on each sheet. */
export const toEmbargoedPage = (item: EmbargoedItem): string =>
  [
    '<!doctype html>',
    `<html lang="${item.language}" dir="${directionOf(item.language)}">`,
    `<head><meta charset="utf-8"><meta name="robots" content="noindex"><title>${escapeHtml(item.title)}</title><style>${STYLE}</style></head>`,
    '<body>',
    `<p class="copy" lang="en" dir="ltr">${escapeHtml(lineOf(item))}</p>`,
    `<main>${toWords(item, 1)}</main>`,
    `<p><small>${escapeHtml(item.digest)}</small></p>`,
    '</body>',
    '</html>',
    '',
  ].join('\n')
