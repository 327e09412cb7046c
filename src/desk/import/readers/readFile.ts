import { createHash } from 'node:crypto'
import type { SourceFile, SourceKind } from '../../../domain/import/source.ts'
import { MOST_PICTURE_BYTES } from './pictures.ts'
import { readDocx } from './readDocx.ts'
import { readIcs } from './readIcs.ts'
import { readEml } from './readEml.ts'
import { readPdf } from './readPdf.ts'
import { readText } from './readText.ts'
import { faultOf, type ReaderFault, refused } from './readerErrors.ts'

export type GivenFile = { name: string; bytes: Uint8Array }
/** A file that could not be read, and why; the others are. */
export type FailedFile = { name: string; fault: ReaderFault }
export type ReadFiles = { files: SourceFile[]; failed: FailedFile[] }

const starts = (bytes: Uint8Array, signs: readonly number[]): boolean =>
  signs.every((sign, index) => bytes[index] === sign)

const ZIP = [0x50, 0x4b]
const PDF = [0x25, 0x50, 0x44, 0x46]
/** Of Word before 2007, and of what is locked with a password. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0]
const MAIL_HEAD = /^(?:[\w-]+:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*){2}/
const A_HEAD =
  /^(?:from|to|subject|date|received|return-path|mime-version|message-id|content-type|delivered-to|x-[\w-]+)\s*:/im

/** What a file is, by its first bytes; its name decides between mail and plain words alone. */
export const kindOf = ({ name, bytes }: GivenFile): SourceKind => {
  if (starts(bytes, ZIP)) return 'docx'
  if (starts(bytes, PDF)) return 'pdf'
  if (starts(bytes, OLE)) throw refused(/\.docx$/i.test(name) ? 'protected' : 'unknownKind')
  if (bytes.subarray(0, 4_096).includes(0)) throw refused('unknownKind')
  const start = new TextDecoder().decode(bytes.subarray(0, 40)).trimStart()
  if (/^BEGIN:VCALENDAR/i.test(start)) return 'ics'
  // Its words stand among commands.
  if (start.startsWith('{\\rtf')) throw refused('unknownKind')
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4_096))
  if (/\.eml$/i.test(name) || (MAIL_HEAD.test(head) && A_HEAD.test(head))) return 'eml'
  return 'text'
}

/** With those that came in mails. */
const MOST_FILES = 20
const DEEPEST = 2

/** Files one after the other, and those that came with mails behind them. */
export const readFiles = async (given: readonly GivenFile[]): Promise<ReadFiles> => {
  const result: ReadFiles = { files: [], failed: [] }
  const waiting = given.map((file) => ({ file, depth: 0 }))
  const carried = createCarried()
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const { file, depth } = next
    try {
      if (result.files.length >= MOST_FILES) throw refused('tooLong')
      const { read, attached } = await readOne(file)
      result.files.push({
        ...carried(read, result.files.length + 1),
        name: file.name,
        sha256: `sha256:${createHash('sha256').update(file.bytes).digest('hex')}`,
      })
      if (depth < DEEPEST) waiting.unshift(...attached.map((each) => ({ file: each, depth: depth + 1 })))
    } catch (error) {
      const fault = faultOf(error)
      if (fault === null) throw error
      result.failed.push({ name: file.name, fault })
    }
  }
  return result
}

const READERS = { docx: readDocx, pdf: readPdf, ics: readIcs, text: readText } as const

type Read = Omit<SourceFile, 'name' | 'sha256'>

/**
 * Pictures of all files in one list: each with an id of its own, and no more of them than are carried along at once. A small file
 * can hold large ones.
 */
const createCarried = (): ((read: Read, number: number) => Read) => {
  let left = MOST_PICTURE_BYTES
  return (read, number) => {
    const idOf = (id: string): string => `${number}.${id}`
    const pictures = read.pictures.map((picture) => {
      const isCarried = picture.data !== null && picture.bytes <= left
      if (isCarried) left -= picture.bytes
      return { ...picture, id: idOf(picture.id), data: isCarried ? picture.data : null }
    })
    const isCut = pictures.some(({ data }, index) => data === null && read.pictures[index]?.data !== null)
    const notes = isCut ? [...new Set([...read.notes, 'picturesLarge' as const])] : read.notes
    return {
      ...{ ...read, notes, pictures },
      blocks: read.blocks.map((block) =>
        block.content.type === 'picture'
          ? { ...block, content: { ...block.content, picture: idOf(block.content.picture) } }
          : block,
      ),
    }
  }
}

const readOne = async (file: GivenFile) => {
  const kind = kindOf(file)
  if (kind === 'eml') return readEml(file.bytes)
  return { read: await READERS[kind](file.bytes), attached: [] }
}
