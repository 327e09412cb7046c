import { readFileSync } from 'node:fs'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { readFiles } from '../../../../src/desk/import/readers/readFile.ts'
import { propose } from '../../../../src/domain/import/propose.ts'

const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../../../fixtures/import/${name}`, import.meta.url)))

/** The same numbers each time (mulberry32). */
const numbersFrom = (seed: number) => {
  let state = seed
  return (below: number): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below)
  }
}

/** A few bytes are others, a piece is gone, or a piece stands there twice. */
const mutated = (bytes: Uint8Array, next: (below: number) => number): Uint8Array => {
  const copy = new Uint8Array(bytes)
  for (let count = next(12); count >= 0; count -= 1) copy[next(copy.length)] = next(256)
  const [from, length] = [next(copy.length), next(400)]
  if (next(3) === 0) return copy
  const piece = copy.subarray(from, from + length)
  return next(2) === 0
    ? new Uint8Array([...copy.subarray(0, from), ...copy.subarray(from + length)])
    : new Uint8Array([...copy.subarray(0, from), ...piece, ...copy.subarray(from)])
}

const isRead = async (name: string, bytes: Uint8Array): Promise<boolean> => {
  const { files, failed } = await readFiles([{ name, bytes }])
  propose(files, { organisations: [], year: 2031 })
  return files.length + failed.length > 0
}

describe('a file that is damaged', () => {
  it.each(['founding.pdf', 'founding.eml', 'founding.docx', 'columns-en-weasyprint.pdf'])(
    '58: is read, or refused with a word for why: %s',
    async (name) => {
      const bytes = fixture(name)
      const next = numbersFrom(name.length)
      for (let count = 0; count < 60; count += 1) expect(await isRead(name, mutated(bytes, next))).toBe(true)
    },
    120_000,
  )

  it.each(['word/document.xml', 'word/_rels/document.xml.rels', 'word/styles.xml', 'word/numbering.xml'])(
    '58: is read, or refused, where a part of a Word file is: %s',
    async (name) => {
      const parts = unzipSync(fixture('founding.docx'))
      const part = parts[name]
      if (!part) return
      const next = numbersFrom(name.length)
      for (let count = 0; count < 60; count += 1)
        expect(await isRead('a.docx', zipSync({ ...parts, [name]: mutated(part, next) }))).toBe(true)
    },
    120_000,
  )

  it('58: is refused where it has more paragraphs than a program can hold at once', async () => {
    const next = numbersFrom(1)
    const paragraphs = Array.from(
      { length: 200_000 },
      () => `<w:p><w:r><w:t>${next(1_000_000_000).toString(36)}</w:t></w:r></w:p>`,
    )
    const parts = unzipSync(fixture('founding.docx'))
    const xml = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraphs.join('')}</w:body></w:document>`
    const bytes = zipSync({ ...parts, 'word/document.xml': strToU8(xml) })
    const { failed } = await readFiles([{ name: 'a.docx', bytes }])
    expect(failed.map(({ fault }) => fault)).toEqual(['tooLong'])
  }, 120_000)
})
