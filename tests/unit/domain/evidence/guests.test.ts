import type { EventFacts } from '../../../../src/domain/canonical.ts'
import type { Attendance } from '../../../../src/domain/entries.ts'
import type { Evidence } from '../../../../src/domain/evidence/evidence.ts'
import { readEvidenceFile, verifyEvidence } from '../../../../src/domain/evidence/verifyEvidence.ts'
import { HONEST } from '../../../support/forgeries/honest.ts'
import { one, rechain, retext, textOf } from '../../../support/forgeries/tools.ts'

/** An event with so many guests, of which a proposal changes the first ones' attendance; no request names more than 50. */
const changed = (guests: number, others: number): Evidence => {
  const file = HONEST.changed()
  const texts = { before: textOf(file, one(file, 'submit')), after: textOf(file, one(file, 'propose-facts')) }
  const guest = (index: number, attendance: Attendance) => ({
    ...{ name: `Guest ${index}`, office: '', role: 'speaker', attendance },
  })
  const { venue } = texts.before.core.facts as EventFacts
  for (const [name, text] of Object.entries(texts))
    retext(file, text, ({ core }) => {
      core.mandate!.facts = ['attendance']
      Object.assign(core.facts, {
        venue,
        guests: Array.from({ length: guests }, (_, index) =>
          guest(index, name === 'after' && index < others ? 'confirmed' : 'invited'),
        ),
      })
    })
  for (const event of file.log) if (event.type.endsWith('-facts')) event.data.changed = ['attendance']
  // Facts that are not changed make the same text.
  if (others === 0) file.texts = file.texts.filter((text) => text !== texts.after)
  return rechain(file)
}

const verdict = (file: Evidence) => verifyEvidence(readEvidenceFile(file)!)

describe('evidence of an event with many guests', () => {
  it.each([
    [51, 1],
    [51, 50],
    [120, 2],
  ])('of %i guests holds where a proposal changes the attendance of %i', (guests, others) => {
    expect(verdict(changed(guests, others))).toMatchObject({ ok: true })
  })

  it('holds where a request named a guest and changed nothing', () => {
    expect(verdict(changed(51, 0))).toMatchObject({ ok: true })
  })

  it('does not hold where more of them change than a request can name', () => {
    expect(verdict(changed(51, 51))).toMatchObject({
      ...{ ok: false, sentence: expect.stringContaining('the rules refuse it (invalid)') as string },
    })
  })
})
