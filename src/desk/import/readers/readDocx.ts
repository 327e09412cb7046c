import { strFromU8, strToU8, zipSync } from 'fflate'
import type { ReadNote, SourceBlock, SourceFile } from '../../../domain/import/source.ts'
import { countLosses } from '../../../domain/paste/losses.ts'
import { readSigns, signsIn } from './docxSigns.ts'
import { cleanTree, type DocxParagraph, paragraphsOf, wordsOf } from './docxTree.ts'
import { htmlBlocks } from './html.ts'
import { looseBlock } from './looseBlock.ts'
import { createNumbering } from './numbering.ts'
import { createPictures } from './pictures.ts'
import { isReaderError, refused } from './readerErrors.ts'
import { withNumbers } from './withNumbers.ts'
import { unpackOffice } from './unpack.ts'
import { attributeOf, elementsOf, findAll, parseXml, writeXml } from './xml.ts'

type Parts = Record<string, Uint8Array>
const MAIN = 'word/document.xml'
const NOTES = /^word\/(?:footnotes|endnotes)\d*\.xml$/
const HEADS = /^word\/(header|footer)\d*\.xml$/
const COMMENTS = /^word\/comments\d*\.xml$/

const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => h2:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  'u => u',
  'strike => s',
]

/** A file of Word: mammoth turns it into HTML, after what mammoth does not read has been listed. */
export const readDocx = async (bytes: Uint8Array): Promise<Omit<SourceFile, 'name' | 'sha256'>> => {
  const { parts, others } = unpackOffice(bytes)
  if (!parts[MAIN]) throw refused('damaged')
  const notes = new Set<ReadNote>()
  if (others.some((name) => /vbaProject|activeX/i.test(name))) notes.add('macros')
  if (others.some((name) => /embeddings\//i.test(name))) notes.add('objects')
  const left: SourceBlock[] = []
  const paragraphs: DocxParagraph[] = []
  const given: Parts = {}
  const losses = countLosses()
  const rootOf = (name: string) => (parts[name] ? parseXml(strFromU8(parts[name])) : null)
  const numbering = createNumbering(rootOf('word/numbering.xml'), rootOf('word/styles.xml'))
  const read = Object.keys(parts).filter((name) => name === MAIN || NOTES.test(name))
  const roots = new Map(read.map((name) => [name, parseXml(strFromU8(parts[name] ?? new Uint8Array()))]))
  const signs = await readSigns(signsIn([...roots.values()]), toPlain)
  for (const [name, part] of Object.entries(parts)) {
    const root = roots.get(name)
    if (root) {
      const cleaned = cleanTree(withNumbers(root, numbering, losses), signs)
      if (cleaned.isUnread) notes.add('unreadSigns')
      left.push(...cleaned.left)
      if (cleaned.isTracked) notes.add('tracked')
      if (cleaned.hasObjects) notes.add('objects')
      paragraphs.push(...paragraphsOf(cleaned.root))
      given[name] = strToU8(writeXml(cleaned.root))
    } else if (name.endsWith('.rels')) given[name] = withoutExternal(part, notes)
    else if (!COMMENTS.test(name) && !HEADS.test(name)) given[name] = part
  }
  const pictures = createPictures()
  const html = await toHtml(given, pictures)
  const blocks = htmlBlocks(html, losses, pictures.marks())
  return {
    ...{ kind: 'docx', pictures: pictures.all(), losses: losses.said(), writtenAt: null },
    notes: [...notes, ...pictures.notes()],
    blocks: [
      ...headsOf(parts, 'header'),
      ...withDirections(blocks, paragraphs),
      ...headsOf(parts, 'footer'),
      ...left,
      ...commentsOf(parts),
    ],
  }
}

const loadMammoth = async () => {
  const { default: mammoth } = await import(
    /* webpackIgnore: true */ /* turbopackIgnore: true */ 'mammoth'
  ).catch(() => {
    throw refused('notInstalled')
  })
  return mammoth
}

const toPlain = async (file: Uint8Array): Promise<string> =>
  (await (await loadMammoth()).extractRawText({ buffer: Buffer.from(file) })).value

const toHtml = async (parts: Parts, pictures: ReturnType<typeof createPictures>): Promise<string> => {
  const mammoth = await loadMammoth()
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(zipSync(parts, { level: 0 })) },
      {
        styleMap: STYLES,
        convertImage: mammoth.images.imgElement(async (image) => {
          const data = new Uint8Array(await image.readAsArrayBuffer())
          return { src: pictures.add({ data, mediaType: image.contentType }) }
        }),
      },
    )
    return pictures.mark(value)
  } catch (error) {
    throw isReaderError(error) ? error : refused('damaged')
  }
}

/** Links to the web stay; templates, pictures and objects that lie elsewhere are never fetched. */
const withoutExternal = (part: Uint8Array, notes: Set<ReadNote>): Uint8Array => {
  const root = parseXml(strFromU8(part))
  const kept = elementsOf(root).filter((relation) => {
    const isOutside = /^external$/i.test(attributeOf(relation, 'TargetMode') ?? '')
    const isLink = /\/hyperlink$/.test(attributeOf(relation, 'Type') ?? '')
    if (isOutside && !isLink) notes.add('external')
    return !isOutside || isLink
  })
  return strToU8(writeXml({ ...root, children: kept }))
}

const headsOf = (parts: Parts, which: 'header' | 'footer'): SourceBlock[] => {
  const lines = Object.entries(parts).flatMap(([name, part]) =>
    HEADS.exec(name)?.[1] === which ? wordsOf(cleanTree(parseXml(strFromU8(part))).root).split('\n') : [],
  )
  return [...new Set(lines.map((line) => line.trim()))]
    .filter((line) => line !== '')
    .map((line) => looseBlock(line, which))
}

const commentsOf = (parts: Parts): SourceBlock[] =>
  Object.entries(parts).flatMap(([name, part]) =>
    COMMENTS.test(name)
      ? findAll(parseXml(strFromU8(part)), ['comment'])
          .map((comment) => wordsOf(comment).trim())
          .filter((words) => words !== '')
          .map((words) => looseBlock(words, 'comment'))
      : [],
  )

/** Marks of notes are ours. */
const MARKS = /\[\d{1,3}\]/g
const bare = (text: string): string =>
  text
    .replace(MARKS, '')
    .normalize('NFKC')
    .replace(/[\s\p{Cf}\p{Cc}\p{Co}]/gu, '')

/**
 * The directions that the paragraphs had, and at the end paragraphs that no block holds. Both stand in one order, so each is
 * looked for behind the one before.
 */
const withDirections = (
  blocks: readonly SourceBlock[],
  paragraphs: readonly DocxParagraph[],
): SourceBlock[] => {
  const starts: number[] = []
  let all = ''
  for (const { text } of blocks) {
    starts.push(all.length)
    all += bare(text)
  }
  const directed = blocks.map((block) => ({ ...block }))
  const lost: SourceBlock[] = []
  let at = 0
  for (const { text, isRtl, number } of paragraphs) {
    const words = bare(text)
    if (words === '') continue
    const near = all.indexOf(words, at)
    const found = near >= 0 ? near : all.indexOf(words)
    if (found < 0) {
      if (!isHeldInLines(text, all)) lost.push(looseBlock(text, 'hidden'))
      continue
    }
    if (near >= 0 && near - at < 20_000) at = near + words.length
    const index = starts.findLastIndex((start) => start <= found)
    const block = directed[index]
    if (block && isRtl) block.direction = 'rtl'
    if (block?.content.type === 'item' && block.content.isOrdered && number !== null)
      block.content = { ...block.content, number }
  }
  return [...directed, ...lost]
}

/** A paragraph whose lines became several blocks, or that holds marks of notes. */
const isHeldInLines = (text: string, all: string): boolean =>
  text
    .split(/[\n\t]|\s{2,}/)
    .map(bare)
    .every(
      (line) =>
        line === '' || all.includes(line) || all.includes(line.replace(/^[•▪◦‣·●○■]|^\d{1,3}[.)]/u, '')),
    )
