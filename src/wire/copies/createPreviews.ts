import type { CopyFile } from '../../domain/copies.ts'
import { NO_DIGEST, type PreviewForm } from '../../domain/previews.ts'
import { words } from '../../domain/words.ts'
import { renderCalendar } from '../formats/calendar.ts'
import { renderJsonFeed } from '../formats/jsonFeed.ts'
import { marksOf } from '../formats/marks.ts'
import { toNinjs } from '../formats/ninjs.ts'
import type { FullItem } from '../items.ts'
import type { FrozenPart } from '../project.ts'
import type { DeskRooms } from './createDeskCopies.ts'
import { createDeskRendering, type DeskReader, type History, type Shown, toShown } from './deskRendering.ts'
import { type FileDeps, makeFile } from './makeFile.ts'
import { readBodies } from './readBodies.ts'
import { toCopy } from './toCopy.ts'

export type PreviewRequest = DeskReader &
  History & {
    /** As its freeze would make it, under `NO_DIGEST`. */
    text: FrozenPart
    readFile: FileDeps['readFile']
    form: PreviewForm
  }

export type Previews = {
  /** The text by the very renderers of the wire, saying of itself what it is; null where it has no such form. */
  make: (request: PreviewRequest) => Promise<CopyFile | null>
}

/** A text in hand as the world would read it. Nothing of it is stored or remembered. */
export const createPreviews = (deps: DeskRooms): Previews => {
  const { render } = createDeskRendering(deps)

  const toPage = async (item: FullItem, { row, release }: Shown, request: PreviewRequest) => {
    const reader: DeskRooms['reader'] = {
      ...deps.reader,
      frozen: async (entry, digest) =>
        digest === NO_DIGEST && entry === item.id ? request.text : deps.reader.frozen(entry, digest),
    }
    const copy = toCopy(item, await readBodies([item], reader), release)
    const files = { ...deps.fileDeps(), readFile: request.readFile }
    return makeFile(copy, { form: 'html', slug: row.slug }, files)
  }

  return {
    make: async (request) => {
      const now = await deps.refresh()
      const shown = asPreview(toShown(request.text, request, now))
      const { item, release } = await render(shown, request, now)
      if (request.form === 'html') return toPage(item, { ...shown, release }, request)
      return toProgramFile(request.form, { item, row: shown.row, publicUrl: deps.publicUrl() })
    },
  }
}

const asPreview = ({ row, release, terms }: Shown): Shown => ({
  ...{ row, terms },
  release: release.isOut ? release : { ...release, isPreview: true },
})

type Showing = { item: FullItem; row: Shown['row']; publicUrl: string }

const toProgramFile = (form: Exclude<PreviewForm, 'html'>, showing: Showing): CopyFile | null => {
  if (form === 'calendar') return toCalendar(showing)
  const body = `${JSON.stringify(JSON_FORMS[form](showing), null, 2)}\n`
  return fileOf(showing, { body, type: 'application/json; charset=utf-8', ending: `${form}.json` })
}

const noticeOf = ({ item }: Showing): string => words[item.language].preview

/** What says of itself that it is withheld is taken over by no program. */
const JSON_FORMS: Record<Exclude<PreviewForm, 'html' | 'calendar'>, (showing: Showing) => unknown> = {
  json: (showing) => ({ preview: noticeOf(showing), ...showing.item }),
  ninjs: (showing) => {
    const { edNote, ...ninjs } = toNinjs(showing.item, marksOf(showing.row))
    const notes = [noticeOf(showing), ...(typeof edNote === 'string' ? [edNote] : [])]
    return { ...ninjs, pubStatus: 'withheld', edNote: notes.join('\n') }
  },
  feed: (showing) => {
    const { item, row, publicUrl } = showing
    const feed = renderJsonFeed({
      title: noticeOf(showing),
      selfUrl: `${publicUrl}/feeds/all.json`,
      homeUrl: `${publicUrl}/`,
      entries: [{ standing: 'live', item, marks: marksOf(row) }],
    })
    return JSON.parse(feed) as unknown
  },
}

/** As plain text: it is looked at, and taken into nobody's calendar. */
const toCalendar = (showing: Showing): CopyFile | null => {
  const { item, row, publicUrl } = showing
  if (item.type !== 'event') return null
  const body = renderCalendar({
    name: noticeOf(showing),
    host: new URL(publicUrl).host,
    entries: [{ standing: 'live', item, marks: marksOf(row) }],
  })
  return fileOf(showing, { body, type: 'text/plain; charset=utf-8', ending: 'ics.txt' })
}

type Written = { body: string; type: string; ending: string }

const fileOf = ({ item, row }: Showing, { body, type, ending }: Written): CopyFile => ({
  body: Buffer.from(body),
  type,
  filename: `${row.slug}.${item.language}.${ending}`,
  isSaved: false,
})
