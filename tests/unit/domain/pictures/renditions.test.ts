import type { FrozenFile, FrozenLogo } from '../../../../src/domain/canonical.ts'
import { findRendition, renditionName, renditionsOf } from '../../../../src/domain/pictures/renditions.ts'

const picture = (width: number | null, height: number | null, mimeType = 'image/jpeg') => ({
  ...{ mimeType, width, height },
})
const fileOf = (width: number, role: FrozenFile['role']): FrozenFile => ({
  ...picture(width, (width * 3) / 4),
  ...{ sha256: 'f'.repeat(64), ext: 'jpg', role, alt: '', credit: '', filename: 'a.jpg' },
})
const findIn = (
  { files = [], logo }: { files?: FrozenFile[]; logo?: Pick<FrozenLogo, 'sha256' | 'ext'> },
  ...named: [{ sha256: string; ext: string }, string]
) => {
  const unodc = { slug: 'unodc', name: 'UNODC', acronym: '', kind: null, boilerplate: '' }
  const frozen = logo ? { ...logo, alt: '', credit: '' } : null
  return findRendition({ files, organisations: { unodc: { ...unodc, logo: frozen } } }, ...named)
}
const namesOf = (...asked: Parameters<typeof picture>) => renditionsOf(picture(...asked)).map(renditionName)

describe('the smaller forms of a picture', () => {
  it('go up to 2,048 pixels, and never beyond the picture', () => {
    expect(namesOf(4000, 3000)).toEqual(
      ['320', '640', '1024', '1600', '2048'].flatMap((width) => [`${width}.webp`, `${width}.jpg`]),
    )
    expect(namesOf(800, 600)).toEqual(['320.webp', '320.jpg', '640.webp', '640.jpg', '800.webp', '800.jpg'])
    expect(namesOf(640, 480)).toEqual(['320.webp', '320.jpg', '640.webp', '640.jpg'])
  })

  it('keep the shape', () => {
    for (const { width, height } of renditionsOf(picture(3001, 2003)))
      expect(Math.abs(height - (2003 * width) / 3001)).toBeLessThanOrEqual(0.5)
    expect(renditionsOf(picture(4000, 1))[0]).toMatchObject({ width: 320, height: 1 })
  })

  it('are none of what is drawn, moves, is no picture, or has no size', () => {
    expect(namesOf(300, 200)).toEqual([])
    for (const type of ['image/gif', 'image/svg+xml', 'application/pdf', 'text/html'])
      expect(namesOf(800, 600, type)).toEqual([])
    expect([namesOf(null, 600), namesOf(800, null), namesOf(0, 0)]).toEqual([[], [], []])
  })

  it('are found by their names, and by no others', () => {
    const large = fileOf(4000, 'media')
    expect(findIn({ files: [large] }, large, '640.webp')).toEqual({ width: 640, height: 480, form: 'webp' })
    for (const name of [
      '641.webp',
      '640.png',
      '640',
      '0640.webp',
      '4000.jpg',
      '../640.webp',
      '',
      'logo.webp',
    ])
      expect(findIn({ files: [large] }, large, name)).toBeNull()
    expect(findIn({ files: [large] }, { ...large, ext: 'png' }, '640.webp')).toBeNull()
    const [small, attached] = [fileOf(500, 'media'), fileOf(4000, 'attachment')]
    expect(findIn({ files: [small] }, small, '640.webp')).toBeNull()
    expect(findIn({ files: [attached] }, attached, '640.webp')).toBeNull()
  })
})

describe('the smaller form of a logo', () => {
  it('is one, within 320 by 160 pixels, of what is a picture of pixels', () => {
    const logo = { sha256: 'a'.repeat(64), ext: 'png' }
    const found = { width: 320, height: 160, form: 'webp', isLogo: true }
    expect(findIn({ logo }, logo, 'logo.webp')).toEqual(found)
    for (const name of ['320.webp', '320.jpg', 'logo.jpg', 'logo', ''])
      expect(findIn({ logo }, logo, name)).toBeNull()
    for (const ext of ['gif', 'svg', 'pdf'])
      expect(findIn({ logo: { ...logo, ext } }, { ...logo, ext }, 'logo.webp')).toBeNull()
    expect(findIn({ logo }, { ...logo, sha256: 'b'.repeat(64) }, 'logo.webp')).toBeNull()
  })

  it('is there beside the forms of a picture that is both', () => {
    const both = fileOf(900, 'media')
    const logo = { sha256: both.sha256, ext: both.ext }
    expect(findIn({ files: [both], logo }, both, 'logo.webp')).not.toBeNull()
    expect(findIn({ files: [both], logo }, both, '640.jpg')).not.toBeNull()
  })
})
