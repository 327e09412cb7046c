import { toSessionState } from '../../../src/desk/saving/pendingSave.ts'

describe('whose session a form would be saved with', () => {
  it('is that of the person who opened it', () => {
    expect(toSessionState({ status: 200, id: 'ada' }, 'ada')).toBe('same')
    expect(toSessionState({ status: 200, id: 7 }, '7')).toBe('same')
  })

  it('is not that of somebody else who has logged in meanwhile, nor nobody’s', () => {
    expect(toSessionState({ status: 200, id: 'ben' }, 'ada')).toBe('ended')
    expect(toSessionState({ status: 200, id: undefined }, 'ada')).toBe('ended')
    expect(toSessionState({ status: 200, id: null }, 'null')).toBe('ended')
    expect(toSessionState({ status: 401, id: undefined }, 'ada')).toBe('ended')
    expect(toSessionState({ status: 403, id: undefined }, 'ada')).toBe('ended')
  })

  it.each([0, 429, 500, 502, 503, 504])('is not known after %d', (status) => {
    expect(toSessionState({ status, id: undefined }, 'ada')).toBe('unreachable')
  })
})
