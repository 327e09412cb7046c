import type { CheckedLocale } from '../contradictions/languages/languages.ts'
import type { Role } from './proposal.ts'
import type { Signals } from './signals.ts'
import type { SourceBlock } from './source.ts'
import type { Opening } from './words.ts'

export type Line = {
  id: string
  file: number
  block: SourceBlock
  language: CheckedLocale | null
  signals: Signals
}

export type Placed = {
  line: Line
  entry: string | null
  role: Role
  sure: number
  alternatives: { entry: string | null; role: Role }[]
}

export type Segment = { key: string; opening: Opening | null; language: CheckedLocale | null; sure: number }

export type Segmented = { placed: Placed[]; segments: Segment[] }

const COVER = 'cover'

type State = {
  key: string
  section: 'body' | 'notesToEditors' | 'contact'
  /** Lines since the text began that are no titles. */
  hasBody: boolean
  hasTitle: boolean
  file: number
}

/** Which line belongs to which text, and as what. Every line gets one place, and what it could be else. */
export const segment = (lines: readonly Line[]): Segmented => {
  const segments: Segment[] = [{ key: COVER, opening: null, language: null, sure: 0.9 }]
  const placed: Placed[] = []
  let state: State = { key: COVER, section: 'body', hasBody: false, hasTitle: false, file: 1 }
  const open = () => segments.find(({ key }) => key === state.key)
  const begin = (opening: Opening | null, line: Line, sure: number): void => {
    const key = `e${segments.length}`
    segments.push({ key, opening, language: line.language, sure })
    state = { key, section: 'body', hasBody: false, hasTitle: false, file: line.file }
  }
  const put = (line: Line, role: Role, sure: number, alternatives: Placed['alternatives'] = []): void => {
    placed.push({ line, entry: role === 'left' ? null : state.key, role, sure, alternatives })
  }

  for (const line of lines) {
    const { signals, block } = line
    if (line.file !== state.file) {
      // Another file is another text, unless it opens itself.
      state = { ...state, file: line.file }
      if (placed.some(({ role }) => role !== 'left')) begin(null, line, 0.7)
    }
    if (isCoverTitle(line, open(), placed)) {
      state = { key: COVER, section: 'body', hasBody: false, hasTitle: true, file: line.file }
      put(line, 'title', 0.85, [{ entry: placed.at(-1)?.entry ?? null, role: 'body' }])
      continue
    }
    const isCover = state.key === COVER
    if (block.where !== 'text') {
      if (isOfHead(line)) putHead(line, state, placed)
      else
        placed.push({
          ...{ line, entry: null, role: 'left', sure: 1 },
          alternatives: [{ entry: state.key, role: 'body' }],
        })
      continue
    }
    if (block.content.type === 'rule' || signals.isEnd) {
      placed.push({ ...{ line, entry: null, role: 'left', sure: 1, alternatives: [] } })
      continue
    }
    if (signals.isEmbargo && block.content.type !== 'table') {
      put(line, 'embargo', 0.95, [{ entry: state.key, role: 'body' }])
      continue
    }
    const kind = signals.opening?.kind
    if (kind === 'media-update' && (isCover || !state.hasBody)) {
      put(line, signals.number ? 'number' : 'heading', 0.95)
      continue
    }
    if (signals.opening && kind && kind !== 'media-update') {
      const current = open()
      const isOther = current?.language !== null && current?.language !== line.language
      const isSame = !isCover && !state.hasBody && state.section === 'body'
      if (isSame && (isOther || !current?.opening)) {
        if (current && !current.opening) current.opening = kind
        put(line, signals.opening.isBare ? 'heading' : 'title', 0.85)
        state = { ...state, hasTitle: state.hasTitle || !signals.opening.isBare }
        continue
      }
      // “MESSAGES”, and below it the message itself.
      if (isSame && current?.opening && !state.hasTitle) {
        put(line, signals.opening.isBare ? 'heading' : 'title', 0.9)
        state = { ...state, hasTitle: !signals.opening.isBare }
        if (current) current.opening = kind
        continue
      }
      begin(kind, line, openingSure(line))
      put(line, signals.opening.isBare ? 'heading' : 'title', openingSure(line), [
        { entry: placed.findLast(({ entry }) => entry !== null)?.entry ?? COVER, role: 'body' },
      ])
      state = { ...state, hasTitle: !signals.opening.isBare }
      continue
    }
    if (signals.contacts) {
      state = { ...state, section: 'contact' }
      put(line, 'contact', 0.9, [{ entry: state.key, role: 'body' }])
      continue
    }
    if (signals.isNotes || (signals.isAbout && state.hasBody)) {
      state = { ...state, section: 'notesToEditors' }
      put(line, 'notesToEditors', 0.9, [{ entry: state.key, role: 'body' }])
      continue
    }
    if (signals.masthead && !state.hasBody) {
      put(line, 'masthead', isCover ? 0.95 : 0.7, [{ entry: state.key, role: 'body' }])
      continue
    }
    if (state.section === 'contact') {
      if (isOfContact(line)) {
        put(line, 'contact', 0.9, [{ entry: state.key, role: 'body' }])
        continue
      }
      state = { ...state, section: 'body' }
    }
    if (isCover && signals.number && !state.hasBody && line.block.text.length < 60) {
      put(line, 'number', 0.85, [{ entry: COVER, role: 'title' }])
      continue
    }
    if (signals.date && !state.hasBody) {
      put(line, 'dateline', 0.9, [{ entry: state.key, role: 'body' }])
      continue
    }
    if (block.content.type === 'picture') {
      put(line, 'picture', 0.9)
      continue
    }
    if (signals.isCaption && placed.at(-1)?.role === 'picture') {
      put(line, 'caption', 0.85, [{ entry: state.key, role: 'body' }])
      continue
    }
    if (!state.hasTitle && !state.hasBody && signals.isTitleLike) {
      put(line, 'title', block.isStrong ? 0.9 : 0.7, [{ entry: state.key, role: 'body' }])
      state = { ...state, hasTitle: true }
      continue
    }
    if (state.section === 'notesToEditors') {
      put(line, 'notesToEditors', 0.85, [{ entry: state.key, role: 'body' }])
      continue
    }
    put(line, 'body', 0.95)
    state = { ...state, hasBody: true }
  }
  return { placed, segments: segments.filter(({ key }) => placed.some(({ entry }) => entry === key)) }
}

const openingSure = ({ block, signals }: Line): number => {
  if (block.content.type === 'heading') return 0.97
  if (block.isStrong || signals.opening?.isBare) return 0.93
  return signals.opening?.hasSpeaker ? 0.88 : 0.75
}

/** What stands in a page's head or in the subject of a mail, and says something of the whole. */
const isOfHead = ({ signals, block }: Line): boolean =>
  block.where === 'header' &&
  (signals.masthead !== null || signals.isEmbargo || signals.opening?.kind === 'media-update')

const putHead = (line: Line, { key }: State, placed: Placed[]): void => {
  const { signals } = line
  const role: Role = signals.isEmbargo
    ? 'embargo'
    : signals.masthead
      ? 'masthead'
      : signals.number
        ? 'number'
        : 'heading'
  placed.push({ line, entry: key, role, sure: 0.85, alternatives: [{ entry: null, role: 'left' }] })
}

const ADDRESS = /@|\bhttps?:|www\./i
const PHONE = /(?:\(?\+|00)?\(?\p{N}[\p{N}\s().\-/]{5,}\p{N}/u

const isOfContact = ({ block, signals }: Line): boolean => {
  const { text, content } = block
  if (ADDRESS.test(text) || PHONE.test(text)) return text.length < 400
  return (
    !signals.isNotes &&
    !signals.isAbout &&
    content.type !== 'heading' &&
    content.type !== 'table' &&
    text.length < 120 &&
    signals.isTitleLike
  )
}

/** The title of the whole in another language, where a file says everything once more: as great as that of the cover. */
const isCoverTitle = (
  { block, signals, language }: Line,
  current: Segment | undefined,
  placed: readonly Placed[],
): boolean => {
  if (block.content.type !== 'heading' || signals.opening || !current || current.key === COVER) return false
  if (language === null || current.language === null || language === current.language) return false
  const cover = placed.find(({ entry, role }) => entry === COVER && role === 'title')?.line.block.content
  return cover?.type === 'heading' && block.content.level <= cover.level
}
