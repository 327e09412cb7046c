import { parseBody } from '../../../../src/domain/clearance/shapes/index.ts'
import { inEnglish } from '../../../support/inEnglish.ts'

describe('a note of an action', () => {
  it('has no more marks on a letter, nor changes of direction, than a text may have', () => {
    const caution = (publicNote: string) => parseBody('caution', { publicNote })
    expect(caution('Tiê\u0301ng').ok).toBe(true)
    for (const note of [`a${'\u0301'.repeat(10)}`, 'a ب '.repeat(600)])
      expect(inEnglish(caution(note))).toMatchObject({
        ok: false,
        sentence: expect.stringContaining('publicNote: has more than eight marks on one letter') as unknown,
      })
    expect(parseBody('accept', { note: `a${'\u0301'.repeat(10)}` }).ok).toBe(false)
  })
})
