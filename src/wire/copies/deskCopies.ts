import { feedPath, OF_ALL } from '../formats/feedAddress.ts'
import { type CopyFile, type CopyForm, NO_DIGEST, type PreviewForm } from '../../domain/copies.ts'
import type { PublicationIndex } from '../store/publicationIndex.ts'
import type { PublicationStore } from '../store/publications.ts'
import type { Refresh } from '../read/refresh.ts'
import type { LeafDifference } from '../../domain/differences/differences.ts'
import type { EntryType } from '../../domain/entries.ts'
import type { CheckLink } from '../../domain/checking/code.ts'
import type { Locale } from '../../domain/locales.ts'
import type { FrozenPart } from '../publish/toPublication.ts'
import {
  createDeskRendering,
  type DeskReader,
  type History,
  publishedRow,
  toRowWithRelease,
  type RowWithRelease,
} from './deskRendering.ts'
import type { Copy } from './document.ts'
import { makeFile, type CopyContext, type FileDeps } from './makeFile.ts'
import { type ChangesByEntry, readBodies, type Release, textsOf, toCopy } from './toCopy.ts'
import { words } from '../../domain/publicationWords.ts'
import { renderCalendar } from '../formats/calendar.ts'
import { renderJsonFeed } from '../formats/feeds.ts'
import { marksOf } from '../formats/notices.ts'
import { ITEM_FORMATS } from '../formats/itemFormats.ts'
import type { FullItem } from '../render/items.ts'

type DeskCopyContext = CopyContext & {
  publications: PublicationStore
  places: PublicationIndex
  refresh: Refresh
  publicUrl: () => string
  pages?: string
}

type DeskCopyRequest = DeskReader & {
  entry: string
  digest: string
  form: CopyForm
  /** What of a text is to be marked as new to whoever reads: asked of the text and of each that it carries. */
  changesOf?: (text: { entry: string; type: EntryType; digest: string }) => Promise<readonly LeafDifference[]>
  marksOf?: MarksOf
}

/**
 * What a Word file says of each text in it, by entry, so that it can come back with changes. A text that whoever asks cannot
 * work on has none.
 */
export type MarksOf = (
  texts: readonly { entry: string; type: EntryType; locale: Locale; digest: string }[],
) => Promise<ReadonlyMap<string, string>>

export type DeskCopies = {
  /**
   * A frozen text as a file, for who may read it: the caller has asked the register. What is not out says so on each page.
   * @returns null when too many are being made already, or for a text that is not there.
   */
  make: (request: DeskCopyRequest) => Promise<CopyFile | null>
  /** A document of the desk itself, without pictures. @returns null when too many are being made already. */
  write: (copy: Copy, named: { form: CopyForm; slug: string }) => Promise<CopyFile | null>
}

/** Files of a text that only its parties may read yet; what the world would read of it, and nothing more. */
export const createDeskCopies = (deps: DeskCopyContext): DeskCopies => {
  const { reader } = deps
  const { findPublic, render } = createDeskRendering(deps)
  return {
    make: async (request) => {
      const now = await deps.refresh()
      const [history, frozen] = await Promise.all([
        reader.history(request.entry),
        reader.frozen(request.entry, request.digest),
      ])
      if (!history || !frozen) return null
      const row = await findPublic(request.entry, now)
      const shown =
        row?.digest === request.digest ? publishedRow(row) : toRowWithRelease(frozen, history, now)
      const { item, release, mandates } = await render(shown, request, now)
      const isCopied = await isOfLastEdition(deps, history, { ...frozen, locale: item.language })
      const [bodies, changes] = await Promise.all([readBodies([item], reader), readChanges(item, request)])
      const check = deps.checkLinkOf?.(item) ?? null
      const reviewMarks = await readReviewMarks(item, request)
      const copy = toCopy(
        item,
        bodies,
        toReaders(release, { isCopied, check, reviewMarks }),
        mandates,
        changes,
      )
      return makeFile(copy, { form: request.form, slug: shown.row.slug }, deps.fileDeps())
    },
    write: (copy, named) => makeFile(copy, named, deps.fileDeps()),
  }
}

const readChanges = async (
  item: FullItem,
  { changesOf }: Pick<DeskCopyRequest, 'changesOf'>,
): Promise<ChangesByEntry> => {
  if (!changesOf) return new Map()
  const ask = async ({ id, type, digest }: FullItem) =>
    [id, await changesOf({ entry: id, type, digest })] as const
  return new Map(await Promise.all(textsOf(item).map(ask)))
}

const readReviewMarks = async (
  item: FullItem,
  { form, marksOf }: Pick<DeskCopyRequest, 'marksOf'> & { form: CopyForm | PreviewForm },
): Promise<ReadonlyMap<string, string>> =>
  form === 'docx' && marksOf
    ? marksOf(
        textsOf(item).map(({ id, type, language, digest }) => ({
          entry: id,
          type,
          locale: language,
          digest,
        })),
      )
    : new Map()

type Read = { isCopied: boolean; check: CheckLink | null; reviewMarks: ReadonlyMap<string, string> }

/** What is out is read at the desk as the world reads it. */
const toReaders = (release: Release, { isCopied, check, reviewMarks }: Read): Release =>
  release.isOut ? { ...release, check } : { ...release, isForSigners: true, isCopied, reviewMarks }

type Leaf = Pick<FrozenPart, 'core' | 'digest' | 'manifest'> & { locale: Locale }

/** Whether a language is byte for byte what the edition before has. */
const isOfLastEdition = async (
  { reader }: Pick<DeskCopyContext, 'reader'>,
  { clearance }: History,
  { core, digest, manifest, locale }: Leaf,
): Promise<boolean> => {
  const before = clearance.editions.filter((edition) => edition.digest !== digest).at(-1)
  const last = before && (await reader.frozen(core.entry, before.digest))
  const leaf = manifest.languages[locale]
  return leaf !== undefined && last?.manifest.languages[locale] === leaf
}

type PreviewRequest = DeskReader &
  History & {
    /** As its freeze would make it, under `NO_DIGEST`. */
    text: FrozenPart
    readFile: FileDeps['readFile']
    form: PreviewForm
    marksOf?: MarksOf
  }

export type Previews = {
  /** The text by the very renderers of the wire, saying of itself what it is; null where it has no such form. */
  make: (request: PreviewRequest) => Promise<CopyFile | null>
}

/** A text in hand as the world would read it. Nothing of it is stored or remembered. */
export const createPreviews = (deps: DeskCopyContext): Previews => {
  const { render } = createDeskRendering(deps)

  const toReadFile = async (
    form: 'html' | 'docx',
    item: FullItem,
    { row, release, request }: RowWithRelease & { request: PreviewRequest },
  ) => {
    const reader: DeskCopyContext['reader'] = {
      ...deps.reader,
      frozen: async (entry, digest) =>
        digest === NO_DIGEST && entry === item.id ? request.text : deps.reader.frozen(entry, digest),
    }
    const reviewMarks = await readReviewMarks(item, request)
    const marked = release.isOut ? release : { ...release, reviewMarks }
    const copy = toCopy(item, await readBodies([item], reader), marked)
    const files = { ...deps.fileDeps(), readFile: request.readFile }
    return makeFile(copy, { form, slug: row.slug }, files)
  }

  return {
    make: async (request) => {
      const now = await deps.refresh()
      const shown = asPreview(toRowWithRelease(request.text, request, now))
      const { item, release } = await render(shown, request, now)
      const { form } = request
      if (form === 'html' || form === 'docx') return toReadFile(form, item, { ...shown, release, request })
      return toProgramFile(form, { item, row: shown.row, publicUrl: deps.publicUrl() })
    },
  }
}

const asPreview = ({ row, release, terms }: RowWithRelease): RowWithRelease => ({
  ...{ row, terms },
  release: release.isOut ? release : { ...release, isPreview: true },
})

type Showing = { item: FullItem; row: RowWithRelease['row']; publicUrl: string }

type ProgramForm = Exclude<PreviewForm, 'html' | 'docx'>

const toProgramFile = (form: ProgramForm, showing: Showing): CopyFile | null => {
  if (form === 'calendar') return toCalendar(showing)
  const body = `${JSON.stringify(programForm(form, showing), null, 2)}\n`
  return fileOf(showing, { body, type: 'application/json; charset=utf-8', ending: `${form}.json` })
}

const noticeOf = ({ item }: Showing): string => words[item.language].preview

const programForm = (form: Exclude<ProgramForm, 'calendar'>, showing: Showing): object => {
  const { item, row, publicUrl } = showing
  const notice = noticeOf(showing)
  if (form === 'json') return { preview: notice, ...item }
  if (form !== 'feed') return ITEM_FORMATS[form].preview({ item, marks: marksOf(row), notice })
  const feed = renderJsonFeed({
    title: notice,
    selfUrl: publicUrl + feedPath(OF_ALL, 'json'),
    homeUrl: `${publicUrl}/`,
    entries: [{ standing: 'live', item, marks: marksOf(row) }],
  })
  return JSON.parse(feed) as object
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
