import { EventEmitter } from 'node:events'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createMetrics } from '../../../src/server/metrics.ts'
import { createRequestLine } from '../../../src/server/requestLog.ts'
import type { WireAnswer } from '../../../src/wire/http/answers.ts'

type Told = { id: string; method: string; path: string; status: number }

const openLine = () => {
  const lines: Told[] = []
  const log = (id: string, told: string) => void lines.push(JSON.parse(`{"id":"${id}${told}`) as Told)
  return { lines, line: createRequestLine({ log, metrics: createMetrics() }) }
}

/** What the log says of a request for this address that was answered so. */
const pathOf = (url: string, statusCode = 200): unknown => {
  const { lines, line } = openLine()
  const response = Object.assign(new EventEmitter(), { statusCode, writableFinished: true })
  line.follow({ url, method: 'GET' } as IncomingMessage, response as unknown as ServerResponse, 'wire')
  response.emit('close')
  return lines[0]?.path
}

describe('34: the line that the log has of a request', () => {
  it.each([
    ['/v1/statements/a-text?q=x', '/v1/statements/a-text'],
    ['/v1/embargoed', '/v1/embargoed'],
    ['/v1/embargoed/terms', '/v1/embargoed/terms'],
    ['/v1/embargoed/statements/words-of-it-00000000?format=html', '/v1/embargoed/…'],
    ['/admin/reset/secret', '/admin/reset/…'],
    ['/api/media/file/words-of-it.jpg', '/api/media/file/…'],
  ])('of %s is %s', (url, path) => {
    expect(pathOf(url)).toBe(path)
  })

  it.each([
    ['/v1/statements/words-of-it-00000000', '/v1/statements/…'],
    ['/v1/statements/words-of-it-00000000/canonical', '/v1/statements/…/canonical'],
    ['/v1/check/0a1', '/v1/check/…'],
    ['/v1/statements/words-of-it-00000000/proof', '/v1/statements/…/proof'],
    ['/v1/statements/words-of-it-00000000.ninjs.json', '/v1/statements/….ninjs.json'],
    ['/v1/statements/words-of-it-00000000.md', '/v1/statements/….md'],
    ['/v1/media-updates/words-of-it-00000000.mail.html?locale=fr', '/v1/media-updates/….mail.html'],
    ['/v1/events/words-of-it-00000000.ics', '/v1/events/….ics'],
    ['/v1/events/words-of-it-00000000.words', '/v1/events/…'],
    ['/v1/files/5b1e5b1e.jpg', '/v1/files/…'],
    ['/v1/embargoed/statements/words-of-it-00000000', '/v1/embargoed/…'],
    ['/V1/Statements/words-of-it-00000000', '/…/…/…'],
    ['//v1/statements/words%2Dof-it', '//v1/statements/…'],
    ['/feeds/words-of-it.rss', '/feeds/….rss'],
    ['/ar/statements/words-of-it-00000000', '/ar/statements/…'],
    ['/words-of-it', '/…'],
    ['/sign/statements/words-of-it', '/sign/statements/…'],
    ['/api/media/file/words-of-it.jpg', '/api/media/file/…'],
    [
      '/api/statements/0f2c1b7d-4e6a-4035-87d1-e9b04f2a6683/clearance/sign',
      '/api/statements/0f2c1b7d-4e6a-4035-87d1-e9b04f2a6683/clearance/sign',
    ],
    ['/admin/collections/statements/create', '/admin/collections/statements/create'],
  ])('of %s, where there is nothing for who asks, is %s', (url, path) => {
    for (const status of [400, 404, 405, 429, 503]) expect(pathOf(url, status)).toBe(path)
  })

  it.each([200, 206, 304, 410])('has the whole address of what is public: %d', (status) => {
    expect(pathOf('/v1/statements/words-of-it-00000000', status)).toBe('/v1/statements/words-of-it-00000000')
  })

  it('has no words of a request that was cut off before its answer', () => {
    const { lines, line } = openLine()
    const response = Object.assign(new EventEmitter(), { statusCode: 200, writableFinished: false })
    const request = { url: '/en/events/words-of-it-00000000', method: 'GET' } as IncomingMessage
    line.follow(request, response as unknown as ServerResponse, 'site')
    response.emit('close')
    expect(lines).toMatchObject([{ path: '/en/events/…', status: 499 }])
  })

  it('is of each request alone, though they have one answer from memory', () => {
    const { lines, line } = openLine()
    const ask = (method: string, url: string, answer: WireAnswer) =>
      line.note(line.name(), { url, method } as IncomingMessage, answer, 'wire')
    const [whole, same] = [200, 304].map((status): WireAnswer => ({ status, headers: {}, body: '' }))
    if (!whole || !same) throw new Error('There are two answers.')
    ask('GET', '/v1/statements?limit=1', whole)
    ask('HEAD', '/v1/statements?limit=1', same)
    ask('GET', '/v1/statements?limit=1&utm_source=a', same)
    ask('HEAD', '/v1/statements', same)
    ask('GET', '/v1/statements?utm_source=a&limit=1', whole)
    expect(lines.map(({ method, path, status }) => `${method} ${path} ${status}`)).toEqual([
      'GET /v1/statements 200',
      'HEAD /v1/statements 304',
      'GET /v1/statements 304',
      'HEAD /v1/statements 304',
      'GET /v1/statements 200',
    ])
    expect(new Set(lines.map(({ id }) => id)).size).toBe(5)
  })
})
