import { words } from '../../../domain/words.ts'
import { type Block, type Copy, type Picture, type Section, startsHeading } from '../document.ts'
import { boxOf, type Pictures } from '../pictures.ts'

/** A piece of work for the typesetter: what `workspace/copy.typ` reads, and the pictures that it names. */
export type PdfJob = { copy: string; pictures: { file: string; bytes: Uint8Array }[] }

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
    pictures: [...pictures].map(([sha256, { bytes, ext }]) => ({ file: `${sha256}.${ext}`, bytes })),
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
    body: section.body.map((block) => leveled(block, outline, under)),
    // The words of a picture that is not there stand alone: they were signed.
    pictures: section.pictures.map((picture) => ({
      ...(found(picture, pictures, picture.caption || words[section.language].pictures)[0] ?? NO_PICTURE),
      caption: picture.caption,
    })),
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

const leveled = (block: Block, outline: Outline, under: number): unknown =>
  block.type === 'heading' ? { ...block, level: outline.next(block.level + under) } : block

const found = ({ sha256, alt }: Picture, pictures: Pictures, otherwise: string) => {
  const shown = pictures.get(sha256)
  return shown
    ? [{ file: `${sha256}.${shown.ext}`, alt: alt || otherwise, share: boxOf(shown, 'figure').width / 600 }]
    : []
}
