import { findRendition, renditionName, renditionsOf } from '../../../../src/domain/pictures/renditions.ts'

const picture = (width: number | null, height: number | null, mimeType = 'image/jpeg') => ({
  ...{ mimeType, width, height },
})
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
    const large = picture(4000, 3000)
    expect(findRendition(large, '640.webp')).toEqual({ width: 640, height: 480, form: 'webp' })
    for (const name of ['641.webp', '640.png', '640', '0640.webp', '4000.jpg', '../640.webp', ''])
      expect(findRendition(large, name)).toBeNull()
    expect(findRendition(picture(500, 400), '640.webp')).toBeNull()
  })
})
