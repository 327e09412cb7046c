import { readWrk } from '../../../scripts/bench/wire/generator.ts'

const printed = (p99: string) => `Running 8s test @ http://127.0.0.1:42861/api/statements?limit=10
  1 threads and 8 connections
  Latency Distribution
     50%  181.99ms
     99%  ${p99}
  297 requests in 8.00s, 21.40MB read
Requests/sec:     37.12
Transfer/sec:      2.67MB
`

describe('what wrk prints', () => {
  it.each([
    ['430.00us', 0.43],
    ['12.30ms', 12.3],
    // It fills up the column of a unit of one letter.
    ['1.54s ', 1_540],
  ])('of %s is read in ms', (p99, ms) => {
    expect(readWrk(printed(p99))).toEqual({ requests: 297, perSecond: 37.12, p99: ms, failed: 0 })
  })

  it('is refused when it is something else', () => {
    expect(() => readWrk('unable to connect')).toThrow('wrk did not say what it measured')
  })
})
