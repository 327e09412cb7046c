import sharp, { type Exif } from 'sharp'
import { photoFactsIn } from '../../../../src/domain/pictures/photoFacts.ts'

const EXIF = {
  IFD0: { Make: 'Nikon', Model: 'Nikon Z 6', Artist: 'A. Photographer', Copyright: 'An agency' },
  IFD2: { DateTimeOriginal: '2024:07:30 10:15:42' },
  IFD3: {
    GPSLatitudeRef: 'N',
    GPSLatitude: '33/1 41/1 3542/100',
    GPSLongitudeRef: 'W',
    GPSLongitude: '73/1 3/1 0/1',
  },
}

const picture = (format: 'jpeg' | 'png' | 'webp', exif: Exif | null) => {
  const blank = sharp({ create: { width: 8, height: 6, channels: 3, background: '#123' } })
  return (exif ? blank.withExif(exif) : blank).toFormat(format).toBuffer()
}

describe('what a file says of its picture', () => {
  it.each(['jpeg', 'png', 'webp'] as const)('is read from a %s', async (format) => {
    expect(photoFactsIn(await picture(format, EXIF))).toEqual({
      camera: 'Nikon Z 6',
      taken: '2024-07-30T10:15',
      place: { latitude: 33.6932, longitude: -73.05 },
      by: 'A. Photographer',
    })
  })

  it('is the maker, too, where the model does not say it, and whose it is where nobody made it', async () => {
    const facts = photoFactsIn(
      await picture('jpeg', { IFD0: { Make: 'Sony', Model: 'A7', Copyright: 'UNODC' } }),
    )
    expect(facts).toMatchObject({ camera: 'Sony A7', by: 'UNODC', taken: null, place: null })
  })

  it('is nothing of a file without it, of none of a picture, and of what is cut anywhere', async () => {
    expect(photoFactsIn(await picture('jpeg', null))).toBeNull()
    expect(photoFactsIn(Buffer.from('%PDF-1.4'))).toBeNull()
    for (const format of ['jpeg', 'png', 'webp'] as const) {
      const whole = await picture(format, EXIF)
      for (let length = 0; length < whole.length; length += 1)
        expect(() => photoFactsIn(whole.subarray(0, length))).not.toThrow()
    }
  })

  it('is read to an end, whatever stands in it', async () => {
    const whole = await picture('jpeg', EXIF)
    for (let at = 0; at < whole.length; at += 1) {
      const changed = Buffer.from(whole)
      changed.writeUInt8(255, at)
      expect(() => photoFactsIn(changed)).not.toThrow()
    }
  })
})
