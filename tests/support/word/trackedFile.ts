import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** A change as Word marks it: words of a paragraph, and what stands in their place. */
export type Tracked = { author: string; words: string; instead?: string }

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign)

let last = 1_000
const by = (author: string): string =>
  `w:id="${(last += 1)}" w:author="${escaped(author)}" w:date="2031-03-04T10:00:00Z"`
const run = (text: string, properties = '', tag = 't'): string =>
  text === '' ? '' : `<w:r>${properties}<w:${tag} xml:space="preserve">${escaped(text)}</w:${tag}></w:r>`

export const inserted = (author: string, text: string, properties = ''): string =>
  text === '' ? '' : `<w:ins ${by(author)}>${run(text, properties)}</w:ins>`
export const deleted = (author: string, text: string, properties = ''): string =>
  text === '' ? '' : `<w:del ${by(author)}>${run(text, properties, 'delText')}</w:del>`

/** A paragraph of its own, as Word marks one that somebody puts in. */
export const insertedParagraph = (author: string, text: string): string =>
  `<w:p><w:pPr><w:rPr><w:ins ${by(author)}/></w:rPr></w:pPr>${inserted(author, text)}</w:p>`

const RUN = /<w:r>(<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?<w:t xml:space="preserve">([^<]*)<\/w:t><\/w:r>/g

type Split = { properties: string; before: string; words: string; after: string }

/** Parts the run that holds these words, as Word does, and puts something else in its place. @throws where no run holds them. */
const inRun = (xml: string, words: string, write: (split: Split) => string): string => {
  let isDone = false
  const wanted = escaped(words)
  const next = xml.replace(RUN, (whole: string, properties: string | undefined, text: string) => {
    const at = text.indexOf(wanted)
    if (isDone || at < 0) return whole
    isDone = true
    const raw = (part: string) =>
      part === '' ? '' : `<w:r>${properties ?? ''}<w:t xml:space="preserve">${part}</w:t></w:r>`
    return write({
      properties: properties ?? '',
      before: raw(text.slice(0, at)),
      words,
      after: raw(text.slice(at + wanted.length)),
    })
  })
  if (!isDone) throw new Error(`No run holds “${words}”.`)
  return next
}

/** Words in place of others, or none. */
export const withChange = (xml: string, { author, words, instead = '' }: Tracked): string =>
  inRun(
    xml,
    words,
    ({ properties, before, after }) =>
      `${before}${deleted(author, words, properties)}${inserted(author, instead, properties)}${after}`,
  )

/** Words behind others. */
export const withInsertion = (xml: string, { author, words, instead = '' }: Tracked): string =>
  inRun(
    xml,
    words,
    ({ properties, before, after }) =>
      `${before}${run(words, properties)}${inserted(author, instead, properties)}${after}`,
  )

/** How words look. */
export const withFormatting = (xml: string, { author, words }: Tracked): string =>
  inRun(
    xml,
    words,
    ({ before, after }) =>
      `${before}<w:r><w:rPr><w:b/><w:rPrChange ${by(author)}><w:rPr/></w:rPrChange></w:rPr><w:t xml:space="preserve">${escaped(words)}</w:t></w:r>${after}`,
  )

/** The words of a comment; the comment itself stands in a part of its own. */
export const withCommentAt = (xml: string, { words, id }: { words: string; id: string }): string =>
  inRun(
    xml,
    words,
    ({ properties, before, after }) =>
      `${before}<w:commentRangeStart w:id="${id}"/>${run(words, properties)}<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>${after}`,
  )

const PARAGRAPH = /<w:p>(?:(?!<\/w:p>).)*<\/w:p>/gs

const paragraphWith = (xml: string, words: string): string => {
  const found = [...xml.matchAll(PARAGRAPH)].find(([paragraph]) => paragraph.includes(escaped(words)))
  if (!found) throw new Error(`No paragraph holds “${words}”.`)
  return found[0]
}

/** A whole paragraph gone, with its end. */
export const withoutParagraph = (xml: string, { author, words }: Tracked): string => {
  const paragraph = paragraphWith(xml, words)
  const gone = paragraph
    .replace(
      RUN,
      (_, properties: string | undefined, text: string) =>
        `<w:del ${by(author)}><w:r>${properties ?? ''}<w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`,
    )
    .replace('</w:pPr>', `<w:rPr><w:del ${by(author)}/></w:rPr></w:pPr>`)
  return xml.replace(paragraph, gone)
}

/** A paragraph behind the one with these words. */
export const withParagraphBehind = (xml: string, { author, words, instead = '' }: Tracked): string => {
  const paragraph = paragraphWith(xml, words)
  return xml.replace(paragraph, `${paragraph}${insertedParagraph(author, instead)}`)
}

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const W14 = 'http://schemas.microsoft.com/office/word/2010/wordml'
const W15 = 'http://schemas.microsoft.com/office/word/2012/wordml'

export type WrittenComment = { id: string; author: string; text: string; answers?: string }

const commentsXml = (comments: readonly WrittenComment[]): string =>
  `<w:comments xmlns:w="${W}" xmlns:w14="${W14}">${comments
    .map(
      ({ id, author, text }) =>
        `<w:comment w:id="${id}" w:author="${escaped(author)}" w:date="2031-03-04T10:00:00Z" w:initials="x"><w:p w14:paraId="0000000${id}">${run(text)}</w:p></w:comment>`,
    )
    .join('')}</w:comments>`

const extendedXml = (comments: readonly WrittenComment[]): string =>
  `<w15:commentsEx xmlns:w15="${W15}">${comments
    .map(
      ({ id, answers }) =>
        `<w15:commentEx w15:paraId="0000000${id}"${answers ? ` w15:paraIdParent="0000000${answers}"` : ''} w15:done="0"/>`,
    )
    .join('')}</w15:commentsEx>`

/** A Word file with other words in its document, and comments. */
export const changedFile = (
  bytes: Uint8Array,
  change: (xml: string) => string,
  comments: readonly WrittenComment[] = [],
): Uint8Array<ArrayBuffer> => {
  const parts = unzipSync(bytes)
  const main = parts['word/document.xml']
  if (!main) throw new Error('This is no Word file.')
  parts['word/document.xml'] = strToU8(change(strFromU8(main)))
  if (comments.length > 0) {
    parts['word/comments.xml'] = strToU8(commentsXml(comments))
    parts['word/commentsExtended.xml'] = strToU8(extendedXml(comments))
  }
  return new Uint8Array(zipSync(parts))
}

export const documentOf = (bytes: Uint8Array): string =>
  strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())

/** The same file, as if it had been made from a text that there is not. */
export const otherText = (bytes: Uint8Array, entry: string): Uint8Array => {
  const parts = unzipSync(bytes)
  const properties = strFromU8(parts['docProps/custom.xml'] ?? new Uint8Array())
  parts['docProps/custom.xml'] = strToU8(properties.replaceAll(entry, '00000000-0000-4000-8000-000000000000'))
  return zipSync(parts)
}

export const withoutMarks = (bytes: Uint8Array): Uint8Array => {
  const { 'docProps/custom.xml': _, ...parts } = unzipSync(bytes)
  return zipSync(parts)
}
