import { readEvidenceFile, verifyEvidence } from '../../../../src/domain/evidence/verifyEvidence.ts'
import { Story } from '../../../support/forgeries/honest.ts'
import { one, rechain } from '../../../support/forgeries/tools.ts'

/** `c` is away from 31 July to the noon of 1 August (cast.ts); a story begins on 29 July. */
const extended = () => {
  const story = new Story().join('update', 'd', ['c']).write('update', 'd-pen', { en: 1 })
  const deadline = '2024-08-01T09:00:00.000Z'
  story.submit('update', 'd-pen', { deadline, onDeadline: 'consent' })
  return story.do('update', 'd-one', 'extend', { deadline: '2024-08-02T12:00:00.000Z' }).file('update')
}

describe('evidence of a deadline that was extended', () => {
  it('holds where a party is away in the time that is added, which is the newsroom’s word', () => {
    const file = extended()
    const { seq, data } = one(file, 'extend')
    const [{ from }] = data.parties as [{ from: string }]
    const verdict = verifyEvidence(readEvidenceFile(file)!)
    expect(verdict).toMatchObject({ ok: true })
    expect(JSON.stringify(verdict)).toContain(
      `That “c” is away, so that its time ends at ${from} (entry ${seq}).`,
    )
  })

  it('does not hold where a party’s time ends earlier than the extension makes it', () => {
    const file = extended()
    const [hush] = one(file, 'extend').data.parties as [{ from: string }]
    hush.from = '2024-08-03T00:00:00.000Z'
    expect(verifyEvidence(readEvidenceFile(rechain(file))!)).toMatchObject({ ok: false })
  })
})
