import { characterExcess } from '../../../../src/domain/limits/limits.ts'
import { LOCALES } from '../../../../src/domain/locales.ts'
import { proposalNotice, type ProposedFact } from '../../../../src/domain/mandate/proposal.ts'
import { isClean } from '../../../../src/domain/cleanText.ts'

const fact = (more: Partial<ProposedFact>): ProposedFact => ({
  ...{ fact: 'room', guest: null, before: 'Hall A', after: 'Hall B' },
  ...more,
})
const START = fact({ fact: 'start', before: '2031-07-30T05:45:00.000Z', after: '2031-07-30T06:15:00.000Z' })
const saying = { organisation: 'UNODC', zone: 'Asia/Karachi', locales: ['en' as const] }

describe('what the lead tells the world of facts that wait', () => {
  it('says each fact as it is and as it would be, hours at the venue, and that nobody has confirmed it', () => {
    const facts = [START, fact({}), fact({ fact: 'link', before: '', after: 'https://meet.example/1' })]
    // Which machine puts a comma behind the day is up to its table of locales.
    expect(proposalNotice({ ...saying, facts }).replaceAll('day,', 'day')).toBe(
      'Announced by UNODC and not confirmed yet by the other organisations: start: Wednesday 30 July 2031 at 11:15 (Pakistan Standard Time) (until now: Wednesday 30 July 2031 at 10:45 (Pakistan Standard Time)); room: Hall B (until now: Hall A); link: https://meet.example/1.',
    )
  })

  it('says statuses and attendances in words, and of a contact that it is another one alone', () => {
    const facts = [
      fact({ fact: 'status', before: 'scheduled', after: 'moved-online' }),
      fact({ fact: 'attendance', guest: 'A. Guest', before: 'invited', after: 'declined' }),
      fact({ fact: 'contact', before: 'old@unodc.example', after: 'duty@unodc.example' }),
    ]
    const said = proposalNotice({ ...saying, facts })
    expect(said).toContain('status: Moved online (until now: As planned)')
    expect(said).toContain('attendance of the guests (A. Guest): has declined (until now: invited)')
    expect(said).toContain('press contact.')
    expect(said).not.toContain('@')
  })

  it('has a paragraph a language, and is a note that any organisation could write', () => {
    const said = proposalNotice({ ...saying, facts: [START, fact({})], locales: LOCALES })
    expect(said.split('\n')).toHaveLength(LOCALES.length)
    expect([isClean(said), characterExcess(said)]).toEqual([true, null])
  })

  it('names the facts alone where their values would be too long', () => {
    const guests = Array.from({ length: 50 }, (_, index) =>
      fact({
        fact: 'attendance',
        guest: `${'Somebody '.repeat(20)}${index}`,
        before: 'invited',
        after: 'declined',
      }),
    )
    const said = proposalNotice({ ...saying, facts: guests, locales: LOCALES })
    expect(said.length).toBeLessThan(5000)
    expect(said).toContain('attendance of the guests.')
  })

  it('names the facts alone where a value would not be plain', () => {
    const said = proposalNotice({ ...saying, facts: [fact({ after: 'a ب '.repeat(600) })] })
    expect(characterExcess(said)).toBeNull()
  })
})
