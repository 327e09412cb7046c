import { DEFAULT_BRAND, toBrand } from '../../../src/domain/adminConfig.ts'

describe('how a newsroom looks', () => {
  it('is Communiqué’s own way where nothing is said', () => {
    expect(toBrand()).toEqual(DEFAULT_BRAND)
    expect(toBrand({ name: 'Joint Newsroom' })).toEqual({ ...DEFAULT_BRAND, name: 'Joint Newsroom' })
  })

  it.each(['#fff', '#15542b', 'rebeccapurple', 'rgb(0 0 0 / 50%)', 'oklch(40.1% 0.123 21.57)'])(
    'takes the colour %s',
    (accent) => {
      expect(toBrand({ accent }).accent).toBe(accent)
    },
  )

  it.each(['red}body{display:none', 'url(https://x.example)', '#12', 'rgb(0;0)', ''])(
    'refuses as a colour: %s',
    (accent) => {
      expect(() => toBrand({ accent })).toThrow(/is no colour/)
    },
  )

  it.each(['javascript:alert(1)', 'http://x.example/a.svg', '/a" onerror="x', 'logo.svg'])(
    'refuses as a picture: %s',
    (logo) => {
      expect(() => toBrand({ logo })).toThrow(/is no address of a picture/)
    },
  )

  it.each(['/logo.svg', 'https://host.example/logo.png'])('takes the picture %s', (logo) => {
    expect(toBrand({ logo }).logo).toBe(logo)
  })
})
