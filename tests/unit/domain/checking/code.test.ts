import { codeOf, readCode, spelled } from '../../../../src/domain/checking/code.ts'
import { DIGEST } from './examples.ts'

const HEX = '0123456789abcdef'.repeat(4)

describe('the code of a text', () => {
  it('is the beginning of its digest, in groups, and is read as it is printed and as people type it', () => {
    const code = codeOf(`sha256:${HEX}`)
    expect([code, spelled(code)]).toEqual(['0123456789ab', '0123-4567-89ab'])
    for (const typed of [code, '0123-4567-89ab', ' 0123 4567 89AB\n', '#0123456789ab', '0123-4567-89AB'])
      expect([typed, readCode(typed)]).toEqual([typed, code])
    expect(readCode(DIGEST)).toBe(DIGEST.slice('sha256:'.length))
    expect(readCode('0123 4567')).toBe('01234567')
  })

  it('is nothing else', () => {
    for (const typed of [
      '',
      '#',
      '#text',
      '0123456',
      'face to face',
      '0123-4567-89ag',
      `${HEX}0`,
      '2024-07-30 12',
    ])
      expect([typed, readCode(typed)]).toEqual([typed, null])
  })
})
