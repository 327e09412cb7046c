import fc from 'fast-check'
import { parse } from 'qs-esm'
import { plainQuery, refuseExcessiveQuery } from '../../../src/server/requestTarget.ts'

describe('a query', () => {
  /** payload/dist/utilities/createPayloadRequest.js */
  const readByPayload = (query: string) =>
    parse(new URL(`http://here.example/?${query}`).search, {
      allowEmptyArrays: true,
      arrayLimit: 1000,
      depth: 10,
      ignoreQueryPrefix: true,
    })

  it('that is taken has for Payload the numbers that were judged', () => {
    const bit = fc.constantFrom(
      ...[
        'limit',
        'limit',
        'where',
        'data',
        '=',
        '=',
        '0',
        '1',
        '[',
        ']',
        '[]',
        '&',
        '#',
        '\t',
        '%5B',
        '%5d',
        '%3D',
        '+',
        '?',
      ],
    )
    const spelt = fc.array(bit, { maxLength: 12 }).map((bits) => bits.join(''))
    fc.assert(
      fc.property(spelt, (query) => {
        try {
          refuseExcessiveQuery(query)
        } catch {
          return
        }
        const read = readByPayload(plainQuery(query))
        expect(read.limit === undefined || Number(read.limit) > 0).toBe(true)
        expect([typeof read.where, read.data]).not.toContain('string')
        const judged = new URLSearchParams(query).getAll('limit')
        expect(read.limit === undefined ? [] : [read.limit]).toEqual(judged)
      }),
      { numRuns: 20_000 },
    )
  })
})
