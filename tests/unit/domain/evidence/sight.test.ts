import type { Evidence } from '../../../../src/domain/evidence/evidence.ts'
import { readEvidenceFile, verifyEvidence } from '../../../../src/domain/evidence/verifyEvidence.ts'
import { OLD } from '../../../support/forgeries/changes.ts'
import { HONEST } from '../../../support/forgeries/honest.ts'
import { all, one, rechain, retext, textOf } from '../../../support/forgeries/tools.ts'

const verify = (file: Evidence) => verifyEvidence(readEvidenceFile(structuredClone(file))!)

/** The texts of the submits at these places have a title with a character that nobody sees. */
const withUnseen = (file: Evidence, submits: readonly number[]): void => {
  const texts = submits.map((index) => textOf(file, one(file, 'submit', index)))
  for (const text of texts) retext(file, text, ({ languages }) => (languages.en!.title = 'Wa\u200Bter'))
}

/** The first edition was signed under older rules; the second one takes its English over. */
const olderEdition = (submits: readonly number[]): Evidence => {
  const file = HONEST.signed()
  const { seq } = one(file, 'correct')
  for (const event of file.log.filter((each) => each.seq < seq))
    for (const member of OLD) delete event[member]
  withUnseen(file, submits)
  return rechain(file)
}

describe('what signers could not see', () => {
  it('stays as it was frozen before the rule, also where a later text takes it over, and is said', () => {
    const file = olderEdition([1, 2])
    const verdict = verify(file)
    expect(verdict).toMatchObject({ ok: true })
    const { seq } = all(file, 'submit')[1]!
    expect(JSON.stringify(verdict)).toContain(
      `the text of entry ${seq} has nothing in it that its signers could`,
    )
    expect(JSON.stringify(verdict).match(/its signers could not see/g)).toHaveLength(1)
  })

  it('is found in a text of the present rules that takes it over from nowhere', () => {
    const file = olderEdition([2])
    expect(verify(file)).toMatchObject({
      ok: false,
      where: `entry ${all(file, 'submit')[2]!.seq}`,
      sentence: expect.stringContaining('its part “en” holds characters that cannot be seen') as string,
    })
  })
})
