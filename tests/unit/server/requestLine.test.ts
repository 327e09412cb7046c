import { EventEmitter } from 'node:events'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createMetrics } from '../../../src/server/metrics.ts'
import { createRequestLine } from '../../../src/server/requestLine.ts'
import type { WireAnswer } from '../../../src/wire/request.ts'

type Told = { id: string; method: string; path: string; status: number }

const openLine = () => {
  const lines: Told[] = []
  const log = (id: string, told: string) => void lines.push(JSON.parse(`{"id":"${id}${told}`) as Told)
  return { lines, line: createRequestLine({ log, metrics: createMetrics() }) }
}

/** What the log says of a request for this address. */
const pathOf = (url: string): unknown => {
  const { lines, line } = openLine()
  const response = new EventEmitter()
  line.follow({ url, method: 'GET' } as IncomingMessage, response as ServerResponse, 'wire')
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
  ])('of %s is %s', (url, path) => {
    expect(pathOf(url)).toBe(path)
  })

  it('is of each request alone, though they have one answer from memory', () => {
    const { lines, line } = openLine()
    const ask = (method: string, url: string, answer: WireAnswer) =>
      line.note(line.name(), { url, method } as IncomingMessage, answer)
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
