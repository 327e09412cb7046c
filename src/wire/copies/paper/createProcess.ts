import { type ChildProcess, spawn } from 'node:child_process'
import os from 'node:os'
import { type Locale, typefaces } from '../../../domain/locales.ts'
import { words } from '../../../domain/publicationWords.ts'
import {
  type Block,
  type Copy,
  type Figure,
  type Picture,
  type Section,
  startsHeading,
  boxOf,
  type Pictures,
} from '../document.ts'
import { toQrSvg } from '../../checks/checkLink.ts'
import { copyTooLarge, notInstalled, stopping } from '../../../errors.ts'
import { besideModule, loaderFor } from '../../../ownFiles.ts'
import { createSerialWorker, type SerialWorker } from '../../../serialWorker.ts'

/** A piece of work for the typesetter: what `workspace/copy.typ` reads, and the pictures that it names. */
type PdfJob = { copy: string; pictures: { file: string; bytes: Uint8Array }[] }

/** Headings that go one step deeper at a time, whatever the text skips: what readers of tagged files go by. */
type Outline = { next: (level: number) => number }

const createOutline = (): Outline => {
  let last = 0
  return { next: (level) => (last = Math.min(level, last + 1)) }
}

export const toPdfJob = (copy: Copy, pictures: Pictures): PdfJob => {
  const outline = createOutline()
  const { subject: _subject, id: _id, ...rest } = copy
  const own = sectionData(copy, { pictures, outline, level: 1 })
  const data = {
    ...rest,
    author: copy.kicker.at(-1) ?? '',
    made: partsOf(copy.at),
    typefaces,
    ...own,
    entries: copy.entries.map(({ heading, section, instead }, index) => ({
      heading: startsHeading(copy.entries, index) ? (outline.next(2), heading) : '',
      section: section && sectionData(section, { pictures, outline, level: 3 }),
      instead,
    })),
  }
  return {
    // Contacts of the whole stand at its end, and so does their heading among the others.
    copy: JSON.stringify({ ...data, contacts: { ...own.contacts, level: outline.next(2) } }),
    pictures: [
      ...[...pictures].map(([sha256, { bytes, ext }]) => ({ file: `${sha256}.${ext}`, bytes })),
      ...(copy.foot.check ? [{ file: 'check.svg', bytes: Buffer.from(toQrSvg(copy.foot.check.url)) }] : []),
    ],
  }
}

/** Year to second, in UTC. */
const partsOf = (at: string): number[] => {
  const date = new Date(at)
  return [
    ...[date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()],
    ...[date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()],
  ]
}

type Setting = { pictures: Pictures; outline: Outline; level: 1 | 3 }

const sectionData = (section: Section, { pictures, outline, level }: Setting) => {
  const under = level - 1
  return {
    ...section,
    level: outline.next(level),
    masthead: section.masthead.map((line) => ({
      ...line,
      logos: line.logos.flatMap((logo) => found(logo, pictures, line.names.join(', '))),
    })),
    body: section.body.map((block) =>
      block.type === 'picture'
        ? { ...block, picture: figure(block.picture, pictures, section.language) }
        : leveled(block, outline, under),
    ),
    pictures: section.pictures.map((picture) => figure(picture, pictures, section.language)),
    attachments: {
      ...section.attachments,
      level: section.attachments.lines.length > 0 ? outline.next(level + 1) : level + 1,
    },
    contacts: {
      ...section.contacts,
      level: level === 3 && section.contacts.people.length > 0 ? outline.next(level + 1) : level + 1,
      people: section.contacts.people.map(({ name, lines }) => ({
        lines: [...(name ? [{ text: name, bold: true }] : []), ...lines],
      })),
    },
  }
}

const NO_PICTURE = { file: '', alt: '', share: 1 }

/** The words of a picture that is not there stand alone: they were signed. */
const figure = (picture: Figure, pictures: Pictures, language: Locale) => ({
  ...(found(picture, pictures, picture.caption || words[language].pictures)[0] ?? NO_PICTURE),
  caption: picture.caption,
})

const leveled = (block: Block, outline: Outline, under: number): unknown =>
  block.type === 'heading' ? { ...block, level: outline.next(block.level + under) } : block

const found = ({ sha256, alt }: Picture, pictures: Pictures, otherwise: string) => {
  const shown = pictures.get(sha256)
  return shown
    ? [{ file: `${sha256}.${shown.ext}`, alt: alt || otherwise, share: boxOf(shown, 'figure').width / 600 }]
    : []
}

/** What `workspace/card.typ` reads, and the pictures that it names. */
type CardJob = { card: string; pictures: PdfJob['pictures'] }

export type CopyJob =
  | { form: 'pdf'; job: PdfJob }
  | { form: 'docx'; job: { copy: Copy; pictures: Pictures } }
  | { form: 'card'; job: CardJob }

type Limits = { limitMs: number; mostBytes: number }
type Answer = { ready?: true; number?: number; bytes?: Uint8Array; error?: string }

type CopyProcess = SerialWorker<CopyJob, Buffer>

const SCRIPT = besideModule(import.meta.url, './copyProcess.mjs')
/** With nothing to do it holds a hundred megabytes. */
const IDLE_MS = 60_000
/** What a new process may take on a busy machine to read its fonts. */
const LOAD_MS = 30_000
/** Whoever reads a page goes before whoever wants a file. */
const NICENESS = 5

/** Of the server's variables only what finding programs and folders needs: what the process reads was written by others. */
const environment = () => {
  const { PATH, HOME, TMPDIR, TMP, TEMP } = process.env
  return { PATH, HOME, TMPDIR, TMP, TEMP, NODE_ENV: 'production' as const }
}

const start = ({ mostBytes }: Limits): ChildProcess => {
  // As `fork` would, which Next takes for an import when it builds.
  const options = ['--max-old-space-size=256', ...loaderFor(import.meta.url)]
  const child = spawn(process.execPath, [...options, SCRIPT, String(mostBytes)], {
    env: environment(),
    serialization: 'advanced',
    // A typesetter that gives up prints the words that it gave up at.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  try {
    if (child.pid) os.setPriority(child.pid, NICENESS)
  } catch {
    // It has ended already, which is told by its `exit`.
  }
  return child
}

const hasEnded = ({ exitCode, signalCode }: ChildProcess): boolean => exitCode !== null || signalCode !== null

const keep = (child: ChildProcess, isKept: boolean): void => {
  for (const one of [child, child.channel]) {
    if (isKept) one?.ref()
    else one?.unref()
  }
}

/** Killed, whatever it makes. Kept till then: else this process would end while somebody waits for it. */
const kill = async (child: ChildProcess): Promise<void> => {
  if (hasEnded(child)) return
  child.ref()
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGKILL')
  await gone
}

/** One process that makes one copy after the other. It ends itself when it passes its memory, and dies with its parent. */
export const createProcess = (limits: Limits): CopyProcess =>
  createSerialWorker<CopyJob, Buffer>({
    ...{ limitMs: limits.limitMs, loadMs: LOAD_MS, idleMs: IDLE_MS },
    open: ({ answered, lost }) => {
      const child = start(limits)
      child.on('message', ({ bytes, ...answer }: Answer) =>
        answered({
          ...answer,
          ...(bytes ? { result: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) } : {}),
        }),
      )
      child.once('error', lost)
      child.once('exit', lost)
      return {
        send: (message) => child.send(message),
        keep: (isKept) => keep(child, isKept),
        end: () => kill(child),
      }
    },
    errors: {
      ...{ busy: copyTooLarge, lost: copyTooLarge, stopping },
      failed: (error) => (error === 'NotInstalled' ? notInstalled() : copyTooLarge(error)),
    },
  })
