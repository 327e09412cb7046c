import { detectFileKind } from '../../../src/domain/uploads.ts'
import { sayInEnglish } from '../../../src/domain/sayIn.ts'

const verdict = (mime: string | undefined, name: string) => {
  const read = detectFileKind({ mime, name })
  return read.ok ? read.kind.ext : sayInEnglish(read.sentence)
}

describe('23: a file', () => {
  it.each([
    ['image/jpeg', 'a.jpg', 'jpg'],
    ['image/jpeg', 'A.b.JPEG', 'jpg'],
    ['image/png', 'a.png', 'png'],
    ['image/webp', 'a.webp', 'webp'],
    ['image/gif', 'a.gif', 'gif'],
    ['application/pdf', 'the programme.PDF', 'pdf'],
  ])('whose bytes are %s is taken under the name %s', (mime, name, ext) => {
    expect(verdict(mime, name)).toBe(ext)
  })

  it.each([
    ['image/png', 'a.pdf', 'is called .pdf and is a PNG picture'],
    ['application/pdf', 'a.png', 'is called .png and is a PDF'],
    ['image/png', 'a.png.html', 'JPEG, PNG'],
    ['image/png', 'a', 'JPEG, PNG'],
    ['image/png', '.png', 'JPEG, PNG'],
    ['image/png', 'png', 'JPEG, PNG'],
    ['image/svg+xml', 'a.svg', 'JPEG, PNG'],
    ['image/tiff', 'a.png', 'JPEG, PNG'],
    ['application/xml', 'a.pdf', 'JPEG, PNG'],
    [undefined, 'a.png', 'JPEG, PNG'],
    ['toString', 'a.png', 'JPEG, PNG'],
  ])('whose bytes are %s is refused under the name %s', (mime, name, words) => {
    expect(verdict(mime, name)).toContain(words)
  })
})
