import type { LogEvent } from '../../../../src/domain/clearance/events.ts'
import { redactFor } from '../../../../src/domain/evidence/otherLogs.ts'
import type { Evidence } from '../../../../src/domain/evidence/evidence.ts'
import { readEvidenceFile, verifyEvidence } from '../../../../src/domain/evidence/verifyEvidence.ts'
import { HONEST, Story } from '../../../support/forgeries/honest.ts'
import { one } from '../../../support/forgeries/tools.ts'

const verify = (file: Evidence) => verifyEvidence(readEvidenceFile(structuredClone(file))!)

/** What the newsroom alone says of a file that holds. */
const words = (file: Evidence): string => {
  const verdict = verify(file)
  if (!verdict.ok) throw new Error(verdict.sentence)
  return verdict.claims.flatMap(({ by, sentence }) => (by === 'newsroom' ? [sentence] : [])).join('\n')
}

describe('evidence of a media update and of what it carries', () => {
  it('says that what the update’s log says is the newsroom’s word', () => {
    const file = HONEST.carried()
    expect(file.log.map(({ type }) => type).slice(-3)).toEqual(['release', 'available', 'caution'])
    const { seq } = one(file, 'release')
    expect(words(file)).toContain(
      `That the log of the media update update, which decides whether entry ${seq} count, says what this file shows`,
    )
  })

  it.each(['carried', 'held'] as const)(
    'holds as it is shown to who does not read the update, and says nothing of the others (%s)',
    (name) => {
      const file = HONEST[name]()
      const whole = JSON.stringify(file.elsewhere)
      const others = ['first', 'second', 'update'].filter((entry) => entry !== file.entry)
      const cut = {
        ...file,
        elsewhere: (file.elsewhere as LogEvent[]).map((event) => redactFor(event, file.entry)),
      }
      expect(whole).toContain(`"basis"`)
      expect(JSON.stringify(cut.elsewhere)).not.toMatch(/basis|consents|digest/)
      for (const { data } of cut.elsewhere)
        expect([...(data.carries ?? []).map(({ entry }) => entry), ...(data.items ?? [])]).not.toEqual(
          expect.arrayContaining([expect.stringMatching(others.join('|'))]),
        )
      expect(words(cut)).toContain('says what this file shows of it, and no more')
      const [first] = cut.elsewhere
      const added = { ...first!, data: { ...first!.data, carries: [{ entry: 'other', seq: 1 }] } }
      expect(verify({ ...cut, elsewhere: [added] })).toMatchObject({ ok: false })
    },
  )

  it('says that of a release without a word of the update nobody knows here whether it came about', () => {
    const file = HONEST.carried()
    const pending = { ...file, log: file.log.slice(0, one(file, 'release').seq), elsewhere: [] }
    expect(words(pending)).toContain('has not said it yet')
  })

  it('holds where a party has held the text, in the update’s log first', () => {
    const file = HONEST.held()
    expect(one(file, 'hold').data).toMatchObject({ edition: 1, elsewhere: true })
    expect(file.elsewhere.map(({ type }) => type)).toEqual(['release', 'break'])
    expect(words(file)).toContain('which decides whether')
  })

  it('says of the update’s own log that what it carries, and what holds it, is in other logs', () => {
    const file = HONEST.update()
    expect(words(file)).toMatch(
      /That the logs of event, first, second say what entry \d+ makes count there\./,
    )
    expect(words(file)).toMatch(
      /That “b” held second, or took it out of the media update, .* \(entry \d+\)\./,
    )
  })

  it('holds where a text is taken out of a media update in work', () => {
    const story = new Story().join('update', 'd', ['e'])
    story.do('second', 'c-one', 'include', { bundle: 'update' })
    story.write('update', 'd-pen', { en: 1 }).do('second', 'c-one', 'exclude', { bundle: 'update' })
    expect(verify(story.file('second'))).toMatchObject({ ok: true })
    expect(verify(story.file('update'))).toMatchObject({ ok: true })
  })
})
