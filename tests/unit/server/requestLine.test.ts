import { EventEmitter } from 'node:events'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createMetrics } from '../../../src/server/metrics.ts'
import { createRequestLine } from '../../../src/server/requestLine.ts'

/** What the log says of a request for this address. */
const pathOf = (url: string): unknown => {
  const paths: string[] = []
  const response = new EventEmitter()
  const line = createRequestLine({ log: ({ path }) => void paths.push(path), metrics: createMetrics() })
  line.follow({ url, method: 'GET' } as IncomingMessage, response as ServerResponse, 'wire')
  response.emit('close')
  return paths[0]
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
})
