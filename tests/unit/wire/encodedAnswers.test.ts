import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { createEncodedAnswers } from '../../../src/wire/cache/encodedAnswers.ts'

const BODY = JSON.stringify({ words: 'The same words, again and again. '.repeat(100) })
const open = (body = BODY) => {
  const grown: number[] = []
  const headers = { 'Content-Type': 'application/json', ETag: '"a-tag"' }
  const forms = createEncodedAnswers({ status: 200, headers, body }, (bytes) => void grown.push(bytes))
  return { forms, grown }
}
const asking = (encoding?: string, more: Record<string, string> = {}) => ({
  method: 'GET',
  headers: { ...(encoding ? { 'accept-encoding': encoding } : {}), ...more },
})

describe('an answer that is packed', () => {
  it('takes less memory, and gives the same bytes and headers in each form', async () => {
    const { forms } = open()
    const before = await Promise.all([asking(), asking('gzip'), asking('br')].map(forms.whenMade))
    expect(forms.pack()).toBeLessThan(BODY.length / 5)
    const packed = await Promise.all([asking(), asking('gzip'), asking('br')].map(forms.whenMade))
    expect(packed).toEqual(before)
    expect(String(packed[0]?.body)).toBe(BODY)
  })

  it('gives at once what it gave before when it is unpacked', async () => {
    const { forms } = open()
    const before = await forms.whenMade(asking())
    forms.pack()
    expect(forms.now(asking())).toBeNull()
    expect(forms.unpack()).toBeGreaterThan(BODY.length)
    expect(forms.now(asking())).toEqual(before)
    expect(forms.now(asking(undefined, { 'if-none-match': '"a-tag"' }))?.status).toBe(304)
    expect(forms.now({ ...asking(), method: 'HEAD' })?.body).toBe('')
  })

  it('counts a compressed form once, whichever is made first', async () => {
    const { forms, grown } = open()
    const zipped = await forms.whenMade(asking('gzip'))
    expect(grown).toEqual([zipped.body.length])
    // It is kept in that form, then.
    expect(forms.pack()).toBe(zipped.body.length)
    expect(String(gunzipSync(zipped.body as Buffer))).toBe(BODY)
    const small = await forms.whenMade(asking('br'))
    expect(grown).toEqual([zipped.body.length, small.body.length])
    expect(String(brotliDecompressSync(small.body as Buffer))).toBe(BODY)
    expect(forms.unpack()).toBe(Buffer.byteLength(BODY) + zipped.body.length + small.body.length)
  })

  it('counts what it is packed in beside a compressed form that is made later', async () => {
    const { forms, grown } = open()
    const packed = forms.pack()
    const zipped = await forms.whenMade(asking('gzip'))
    expect(grown).toEqual([zipped.body.length])
    expect(forms.pack()).toBe(packed + zipped.body.length)
  })

  it('stays as it is where it is short', async () => {
    const { forms } = open('{}')
    expect([forms.pack(), forms.unpack()]).toEqual([2, 2])
    expect((await forms.whenMade(asking('gzip'))).body).toBe('{}')
  })
})
