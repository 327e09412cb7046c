import { EventEmitter } from 'node:events'
import type { Request as ExpressRequest, Response as ExpressResponse } from 'express'
import { addDataAndFileToRequest, type PayloadRequest } from 'payload'
import { type PlainBody, toPlainBody, toWebRequest } from '../../../src/server/webRequest.ts'

const FORM = 'multipart/form-data; boundary=B'
const DECOY = '{"email":"decoy@example.org"}'
const MEANT = '{"email":"meant@example.org"}'

const part = (head: string, content: string | Buffer, type?: string): Buffer =>
  Buffer.concat([
    Buffer.from(`--B\r\n${type === undefined ? '' : `Content-Type: ${type}\r\n`}`),
    Buffer.from(`Content-Disposition: form-data; ${head}\r\n\r\n`),
    Buffer.from(content),
    Buffer.from('\r\n'),
  ])
const payload = (content: string | Buffer, type?: string) => part('name="_payload"', content, type)
const toForm = (...parts: Buffer[]) => Buffer.concat([...parts, Buffer.from('--B--\r\n')])

const sent = { method: 'POST', originalUrl: '/api/users/login', headers: { 'content-type': FORM } }
const handOn = (body: PlainBody, more: object = {}): Request =>
  toWebRequest(
    {
      request: { ...sent, ...more } as unknown as ExpressRequest,
      response: new EventEmitter() as unknown as ExpressResponse,
      body,
    },
    'http://here.example',
  )

/** What Payload acts on. */
const readByPayload = async (body: PlainBody) => {
  const req = Object.assign(handOn(body), { payload: { config: {} } }) as unknown as PayloadRequest
  await addDataAndFileToRequest(req)
  return { data: req.data as unknown, file: req.file }
}

describe('a body', () => {
  it.each([
    ['JSON', Buffer.from(MEANT), 'application/json'],
    ['JSON of a type in capitals', Buffer.from(MEANT), 'Application/JSON ;charset=utf-8'],
    ['a form', toForm(payload(MEANT)), FORM],
    ['a form that says what it is', toForm(payload(MEANT, 'text/plain; charset="UTF-8"')), FORM],
    ['a form with JSON', toForm(payload(MEANT, 'application/json')), FORM],
    [
      'a form with a file that is not taken',
      toForm(payload(MEANT), part('name="file"; filename="a"', 'x')),
      FORM,
    ],
    [
      'a form with a file that is named',
      toForm(payload(MEANT), part('name="file"', '{"filename":"a"}')),
      FORM,
    ],
  ])('of %s is handed on as JSON, and read by Payload as it was checked', async (_, bytes, type) => {
    const body = await toPlainBody(bytes, type)
    expect(body).toMatchObject({ kind: 'json', data: JSON.parse(MEANT) as unknown })
    expect(handOn(body).headers.get('content-type')).toBe('application/json')
    expect(await readByPayload(body)).toEqual({ data: JSON.parse(MEANT) as unknown, file: undefined })
  })

  it.each([
    ['two that are meant', toForm(payload(DECOY), payload(MEANT))],
    [
      'a decoy that one parser takes for a file',
      toForm(payload(DECOY, 'application/octet-stream'), payload(MEANT)),
    ],
    ['another encoding', toForm(payload(MEANT, 'text/plain; charset=utf-16le'))],
    ['bytes of another encoding', toForm(payload(Buffer.from(MEANT, 'utf16le')))],
    ['a type that is no text', toForm(payload(MEANT, 'application/octet-stream'))],
    ['a file as data', toForm(part('name="_payload"; filename="a.json"', MEANT, 'application/json'))],
    [
      'an encoding named behind another name',
      toForm(part('x=1; name=_payload', MEANT, 'text/plain; charset=utf-7')),
    ],
    ['`__proto__`', toForm(payload('{"__proto__":{}}'))],
    ['NUL', toForm(payload('{"email":"a\\u0000"}'))],
    ['depth', toForm(payload('['.repeat(500) + ']'.repeat(500)))],
    ['no JSON', toForm(payload('{'))],
    ['no end', payload(MEANT)],
  ])('of a form with %s is refused, with a file or without', async (_, bytes) => {
    for (const files of [0, 1])
      await expect(toPlainBody(bytes, FORM, files)).rejects.toMatchObject({
        status: 400,
        reason: 'invalid',
      })
  })

  it('of nothing, or of a form without data, is none', async () => {
    expect(await toPlainBody(Buffer.alloc(0), 'a/b')).toEqual({ kind: 'none' })
    const body = await toPlainBody(toForm(part('name="title"', 'x')), FORM)
    expect(body).toEqual({ kind: 'none' })
    expect(await readByPayload(body)).toEqual({ data: undefined, file: undefined })
  })

  it('of a query is the one that was judged', async () => {
    const body = await toPlainBody(
      Buffer.from('depth=0&where[title][like]=a+b'),
      'application/x-www-form-urlencoded',
    )
    expect(body).toEqual({ kind: 'query', text: 'depth=0&where%5Btitle%5D%5Blike%5D=a+b' })
    expect(handOn(body).headers.get('content-type')).toBe('application/x-www-form-urlencoded')
    for (const query of ['[limit]=0', 'limit[]=0', 'lim\u0001it=0', 'limit=0'])
      await expect(
        toPlainBody(Buffer.from(query), 'application/x-www-form-urlencoded'),
      ).rejects.toMatchObject({ reason: 'invalid' })
    // A parser of addresses would read `limit=0`.
    const spelt = await toPlainBody(Buffer.from('li\tmit=0#&a=1'), 'application/x-www-form-urlencoded')
    expect([...new URL(`http://x/?${'text' in spelt ? spelt.text : ''}`).searchParams]).toEqual([
      ['li\tmit', '0#'],
      ['a', '1'],
    ])
  })

  describe('with a file', () => {
    const file = (name = 'file') =>
      part(
        `name="${name}"; filename="A “bridge” %22at%22 dawn.png"`,
        Buffer.from([137, 0, 13, 10, 255]),
        'image/png',
      )

    it('is read by Payload as it was checked, name and bytes', async () => {
      const body = await toPlainBody(toForm(payload(MEANT), file()), FORM, 1)
      expect(body).toMatchObject({ kind: 'file', data: JSON.parse(MEANT) as unknown })
      const read = await readByPayload(body)
      expect(read.data).toEqual(JSON.parse(MEANT))
      expect(read.file).toMatchObject({ mimetype: 'image/png', size: 5 })
      expect([...(read.file?.data ?? [])]).toEqual([137, 0, 13, 10, 255])
      expect(read.file?.name).toMatch(/^A “bridge” .*dawn\.png$/)
    })

    it('may leave its file, or its data, out', async () => {
      for (const none of [
        part('name="file"', ''),
        part('name="file"; filename=""', '', 'application/octet-stream'),
      ])
        expect(await toPlainBody(toForm(payload(MEANT), none), FORM, 1)).toMatchObject({ kind: 'json' })
      const body = await toPlainBody(toForm(file()), FORM, 1)
      expect(await readByPayload(body)).toMatchObject({ data: undefined, file: { size: 5 } })
    })

    it('may come with others where several are taken', async () => {
      const body = await toPlainBody(toForm(file(), file()), FORM, 2)
      expect(body.kind === 'file' && body.form.getAll('file')).toHaveLength(2)
      await expect(toPlainBody(toForm(file(), file(), file()), FORM, 2)).rejects.toMatchObject({
        status: 400,
      })
    })

    it.each([
      ['a second one', toForm(payload(MEANT), file(), file())],
      ['one in another part', toForm(payload(MEANT), file('other'))],
      ['one that is only named', toForm(payload(MEANT), part('name="file"', '{"filename":"a.png"}'))],
      [
        'one that is named, and sent',
        toForm(payload(MEANT), file(), part('name="file"', '{"filename":"a.png"}')),
      ],
    ])('is refused with %s', async (_, bytes) => {
      await expect(toPlainBody(bytes, FORM, 1)).rejects.toMatchObject({ status: 400, reason: 'invalid' })
    })
  })
})

describe('a request that is handed on', () => {
  it('has the query that was judged, and says nothing of the body that came', () => {
    const request = handOn(
      { kind: 'json', text: MEANT, data: null },
      {
        originalUrl: '/api/statements?where[title][like]=a]=b&x=1#limit=0',
        headers: {
          'content-type': FORM,
          'content-length': '9',
          'transfer-encoding': 'chunked',
          cookie: 'a=1',
        },
      },
    )
    expect([...new URL(request.url).searchParams]).toEqual([
      ['where[title][like]', 'a]=b'],
      ['x', '1#limit=0'],
    ])
    expect([...request.headers]).toEqual([
      ['content-type', 'application/json'],
      ['cookie', 'a=1'],
    ])
  })

  it('has no question mark without a query', () => {
    expect(handOn({ kind: 'none' }, { originalUrl: '/api/users/me?' }).url).toBe(
      'http://here.example/api/users/me',
    )
  })
})
