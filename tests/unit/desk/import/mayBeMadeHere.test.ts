import { readFile } from 'node:fs/promises'
import { strToU8, zipSync } from 'fflate'
import { mayBeMadeHere } from '../../../../src/desk/import/mayBeMadeHere.ts'
import { MARK_PART } from '../../../../src/domain/review/mark.ts'

const fileOf = (parts: Record<string, string>) => {
  const bytes = zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])),
  )
  return new File([new Uint8Array(bytes)], 'a.docx')
}

describe('a Word file that may have been made here', () => {
  const others = Object.fromEntries(
    Array.from({ length: 2_000 }, (_, index) => [`word/media/image${index}.png`, 'x'.repeat(400)]),
  )

  it('has the part of its marks, wherever that stands among the others', async () => {
    expect(await mayBeMadeHere(fileOf({ [MARK_PART]: 'a', ...others }))).toBe(true)
    expect(await mayBeMadeHere(fileOf({ ...others, [MARK_PART]: 'a' }))).toBe(true)
  })

  it('is none without it', async () => {
    expect(await mayBeMadeHere(fileOf(others))).toBe(false)
    for (const name of ['release-en-poi.docx', 'release-ar-python.docx']) {
      const bytes = await readFile(new URL(`../../../fixtures/import/${name}`, import.meta.url))
      expect(await mayBeMadeHere(new File([new Uint8Array(bytes)], name))).toBe(false)
    }
  })
})
