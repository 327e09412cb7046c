import { toPresence } from '../../../src/admin/save/presence.ts'

describe('whose session a form would be saved with', () => {
  it('is that of the person who opened it', () => {
    expect(toPresence({ status: 200, id: 'ada' }, 'ada')).toBe('same')
    expect(toPresence({ status: 200, id: 7 }, '7')).toBe('same')
  })

  it('is not that of somebody else who has logged in meanwhile, nor nobody’s', () => {
    expect(toPresence({ status: 200, id: 'ben' }, 'ada')).toBe('ended')
    expect(toPresence({ status: 200, id: undefined }, 'ada')).toBe('ended')
    expect(toPresence({ status: 200, id: null }, 'null')).toBe('ended')
    expect(toPresence({ status: 401, id: undefined }, 'ada')).toBe('ended')
    expect(toPresence({ status: 403, id: undefined }, 'ada')).toBe('ended')
  })

  it.each([0, 429, 500, 502, 503, 504])('is not known after %d', (status) => {
    expect(toPresence({ status, id: undefined }, 'ada')).toBe('unreachable')
  })
})
