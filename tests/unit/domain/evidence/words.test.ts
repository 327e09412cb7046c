import type { Evidence } from '../../../../src/domain/evidence/evidence.ts'
import {
  readEvidenceFile,
  verifyEvidence,
  toSentences,
} from '../../../../src/domain/evidence/verifyEvidence.ts'
import { released } from '../../../support/evidence.ts'
import { rechain, retext } from '../../../support/forgeries/tools.ts'
import { HONEST } from '../../../support/forgeries/honest.ts'

const said = (file: Evidence): string => toSentences(verifyEvidence(readEvidenceFile(file)!))

describe('what the verifying command says', () => {
  it('is one sentence, and then by what each of it is proved', () => {
    const text = said(HONEST.silent())
    expect(text.split('\n')[0]).toBe('The evidence holds: 8 events, 1 text, no values erased.')
    const titles = text.split('\n').filter((line) => line.endsWith(':'))
    expect(titles).toEqual([
      'Proved by the file alone:',
      'The newsroom’s word, which nothing here proves:',
      'Not provable with what is here:',
    ])
    expect(text).toContain('- That it was the people named who pressed')
    expect(text).toContain('entry 5: c-pen, editor of “c”')
    expect(text).toContain('- That “d” was told of the deadline and said nothing (entry 8).')
  })

  it('never says of a log of an older form that it holds', () => {
    const text = said(released().evidence())
    expect(text.split('\n')[0]).toBe(
      'Nothing in the evidence is proved wrong: 10 events, 2 texts, no values erased.',
    )
    expect(text).toMatch(
      /Not provable with what is here:\n(- .*\n)*- Upon which policies and roles entries 1, 2, 3/,
    )
    expect(text).not.toContain('is what the rules of the newsroom make')
  })

  it('is the first thing alone that does not hold', () => {
    const file = released().evidence()
    file.log[3]!.by = 'rb'
    expect(said(file)).toMatch(/^The log does not hold from entry 4 \(sign\) on: [^\n]*\.$/)
  })

  it('does not call an older text a forgery that no rendering known here makes', () => {
    const file = HONEST.signed()
    for (const event of file.log)
      for (const member of ['schema', 'nonce', 'basis', 'renderer'] as const) delete event[member]
    retext(file, file.texts[0]!, ({ languages }) => (languages.en!.html = '<p>As it was made then.</p>'))
    const text = said(rechain(file))
    expect(text).toMatch(/^Nothing in the evidence is proved wrong/)
    expect(text).toContain('- That the HTML and the plain text of “en” (entry 9) render its body')
  })
})
