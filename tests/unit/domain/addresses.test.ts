import { addresseesIn } from '../../../src/domain/addresses.ts'

const emailsIn = (text: string) => addresseesIn(text).map(({ email }) => email)

describe('a list of addresses', () => {
  it('is parted by commas, semicolons, lines and spaces, in any script', () => {
    expect(
      emailsIn('a@ilo.example, b@ilo.example;c@ilo.example\nd@ilo.example e@ilo.example،f@ilo.example'),
    ).toEqual([
      'a@ilo.example',
      'b@ilo.example',
      'c@ilo.example',
      'd@ilo.example',
      'e@ilo.example',
      'f@ilo.example',
    ])
  })

  it('may have names, as a mail program copies them', () => {
    expect(addresseesIn('"Ada Lovelace" <ada@ilo.example>, Émile Zola <emile@ilo.example>')).toEqual([
      { email: 'ada@ilo.example', name: 'Ada Lovelace' },
      { email: 'emile@ilo.example', name: 'Émile Zola' },
    ])
  })

  it('has each once, and keeps what is no address', () => {
    expect(emailsIn('a@ilo.example, A@ilo.example')).toEqual(['a@ilo.example'])
    expect(emailsIn('somebody at ilo')).toEqual(['somebody at ilo'])
    expect(emailsIn(' ,\n; ')).toEqual([])
  })
})
