import fc from 'fast-check'
import { plainTarget } from '../../../src/server/requestTarget.ts'

describe('the plain spelling of an address', () => {
  it('is its own, whatever is given', () => {
    const bit = fc.constantFrom(
      '/',
      '.',
      '..',
      '%2e',
      '%63',
      '%2f',
      '%25',
      '\\',
      ';',
      'a',
      'admin',
      '?',
      '#',
      '%',
    )
    fc.assert(
      fc.property(
        fc.array(bit).map((bits) => `/${bits.join('')}`),
        (target) => {
          const plain = plainTarget(target)
          expect(plainTarget(plain)).toBe(plain)
          expect(plain.split('?')[0]).toMatch(/^\/$|^(?:\/[\w.~-]+)+$/)
          expect(new URL(plain, 'http://here.example').pathname).toBe(plain.split('?')[0])
        },
      ),
      { numRuns: 5_000 },
    )
  })
})
