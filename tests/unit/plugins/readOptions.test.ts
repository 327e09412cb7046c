import type { Blobs } from '../../../src/blobs/blobs.ts'
import { type NewsroomOptions, readOptions } from '../../../src/plugins/options.ts'

const blobs: Blobs = { put: async () => undefined, get: async () => null, delete: async () => undefined }
const withUrl = (publicUrl: unknown) => ({ blobs, publicUrl }) as NewsroomOptions

describe('the options of the plugins', () => {
  it.each([
    [undefined, /`publicUrl` is missing: give the address .*https:\/\/news\.your\.example/],
    [null, /`publicUrl` is missing/],
    ['', /`publicUrl` is missing/],
    ['127.0.0.1:4700', /`publicUrl` is “127\.0\.0\.1:4700”, and must be a whole http or https address/],
    ['localhost:3000', /`publicUrl` is “localhost:3000”/],
    ['ftp://news.example', /`publicUrl` is “ftp:\/\/news\.example”/],
    ['https://', /`publicUrl` is “https:\/\/”/],
    ['https://news.example/a b', /`publicUrl` is/],
    ['undefined', /`publicUrl` is “undefined”/],
    [new URL('https://news.example'), /`publicUrl` is something else/],
    ['https://news.example?a=b', /`publicUrl` has a login, a query or a fragment/],
    ['https://news.example/#top', /`publicUrl` has a login, a query or a fragment/],
  ])('refuse an address that leads nowhere: %j', (publicUrl, sentence) => {
    expect(() => readOptions(withUrl(publicUrl))).toThrow(sentence)
    expect(() => readOptions(withUrl(publicUrl))).toThrow(/^\[newsroomPlugin\] /)
  })

  it.each(['https://me:hidden@news.example', 'me:hidden@news.example'])(
    'say nothing of a login in the address: %s',
    (publicUrl) => {
      expect(() => readOptions(withUrl(publicUrl))).toThrow(/^\[newsroomPlugin\] `publicUrl` (?!.*hidden)/)
    },
  )

  it.each([
    ['https://news.example', 'https://news.example'],
    ['https://news.example/', 'https://news.example'],
    ['https://news.example//', 'https://news.example'],
    ['https://example.org/news/', 'https://example.org/news'],
    ['HTTP://News.Example:8080/', 'http://news.example:8080'],
    ['http://localhost:3000', 'http://localhost:3000'],
  ])('take an address in one form, without a slash at the end: %s', (given, read) => {
    expect(readOptions(withUrl(given)).publicUrl).toBe(read)
  })

  it.each([
    [undefined, /`blobs` is missing: give where uploads and frozen files are kept.*createDiskBlobs/],
    ['./newsroom-files', /`blobs` is no place for files/],
    [{ put: () => undefined }, /`blobs` is no place for files/],
  ])('refuse a place for files that is none: %j', (given, sentence) => {
    const options = { blobs: given, publicUrl: 'https://news.example' } as unknown as NewsroomOptions
    expect(() => readOptions(options)).toThrow(sentence)
  })

  it('are not looked at in a newsroom that is switched off', () => {
    expect(readOptions({ enabled: false } as NewsroomOptions)).toMatchObject({
      enabled: false,
      publicUrl: '',
    })
  })
})
