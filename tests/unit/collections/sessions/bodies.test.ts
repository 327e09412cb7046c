import type { PayloadRequest } from 'payload'
import { readForgotten } from '../../../../src/desk/login/login.ts'

/** A request that has come past another server than ours, with its form as it was sent. */
const toRequest = (type: string | null, data: string) => {
  const head = `Content-Disposition: form-data; name="_payload"\r\n${type ? `Content-Type: ${type}\r\n` : ''}`
  const sent = new Request('http://here.example/', {
    method: 'POST',
    headers: { 'content-type': 'multipart/form-data; boundary=a-form' },
    body: `--a-form\r\n${head}\r\n${data}\r\n--a-form--\r\n`,
  })
  return Object.assign(sent, { payload: { config: {} } }) as unknown as PayloadRequest
}

describe('the body of a login', () => {
  it('may be a form', async () => {
    expect(await readForgotten(toRequest(null, '{"email":"a@b.org"}'))).toEqual({ email: 'a@b.org' })
  })

  it.each([
    ['that is not JSON', null, '{'],
    ['of another encoding', 'text/plain; charset=utf-16le', '{"email":"a@b.org"}'],
    ['that is nothing', null, 'null'],
  ])('is refused as a form %s', async (_, type, data) => {
    await expect(readForgotten(toRequest(type, data))).rejects.toMatchObject({
      status: 400,
      reason: 'invalid',
    })
  })
})
