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

  it.each<[object, RegExp]>([
    [{ registerKeyfile: 'key.json' }, /There is no option `registerKeyfile`: only .*registerKeyFile/],
    [{ slugs: { statement: 'x' } }, /There is no option `slugs\.statement`: only statements, /],
    [
      { collections: { 'media-updates': (one: unknown) => one } },
      /no option `collections\.media-updates`: only .*mediaUpdates/,
    ],
    [{ fields: { statement: [] } }, /no option `fields\.statement`/],
    [{ brand: { colour: 'red' } }, /no option `brand\.colour`: only name, accent, logo/],
    [{ webhooks: { acceptPrivate: true } }, /no option `webhooks\.acceptPrivate`/],
    [{ enabled: 'false' }, /`enabled` is not what it has to be: true or false/],
    [{ mailGoesOut: 'false' }, /`mailGoesOut` is not what it has to be: true or false/],
    [{ silence: { notice: { hours: -3 }, barred: [] } }, /`silence\.notice/],
    [{ wireCacheMb: '64' }, /`wireCacheMb` is not what it has to be: a number of megabytes/],
    [{ signPath: '/sign/' }, /`signPath` is not what it has to be: a path such as \/sign/],
    [{ onNotice: 'x' }, /`onNotice` is not what it has to be: a function/],
    [{ collections: { statements: { labels: {} } } }, /`collections\.statements` is not .*: a function/],
    [{ fields: { statements: {} } }, /`fields\.statements` is not .*: a list of fields/],
    [{ slugs: { media: 3 } }, /`slugs\.media` is not .*: a slug/],
    [{ acceptedSecrets: 'hidden' }, /^(?!.*hidden).*`acceptedSecrets` is not .*: a list of secrets/],
  ])('refuse what would be passed over: %j', (given, sentence) => {
    const options = { blobs, publicUrl: 'https://news.example', ...given } as unknown as NewsroomOptions
    expect(() => readOptions(options)).toThrow(sentence)
  })

  it('are asked for where Payload calls a plugin that nobody has called', () => {
    const config = { plugins: [], secret: 'hidden' } as unknown as NewsroomOptions
    expect(() => readOptions(config)).toThrow(/^(?!.*hidden).*without its options: call it/)
  })

  it('are asked for where there are none', () => {
    expect(() => readOptions(undefined as unknown as NewsroomOptions)).toThrow(
      /There are no options: give at least/,
    )
  })
})
