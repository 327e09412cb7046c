import { toPlainMail } from '../../../../src/wire/copies/mail/plainText.ts'
import { type Release, toCopy } from '../../../../src/wire/copies/toCopy.ts'
import { WAITING } from './examples.ts'
import { fullExamples } from './fullExamples.ts'

describe('what organisations say of themselves, behind a text', () => {
  /** A statement whose event is not out; it names the event's host, too. */
  const textFor = (release: Release): string => {
    const { item, bodies } = fullExamples('en').statement
    const signed = bodies.get(item)!
    const host = { ...signed.organisations[0]!, slug: 'host', name: 'Secret Host', boilerplate: 'We host.' }
    const shown = { ...item, event: null }
    const behind = new Map([[shown, { ...signed, organisations: [...signed.organisations, host] }]])
    return toPlainMail(toCopy(shown, behind, release))
  }

  it('is said to the world of those alone that the world finds in it', () => {
    const text = textFor({ isOut: true, modifiedAt: '2024-07-30T05:15:00.000Z' })
    expect(text).toContain('What unodc does.')
    expect(text).not.toContain('We host.')
  })

  it('is said to signers of all', () => {
    expect(textFor({ ...WAITING, isForSigners: true })).toContain('We host.')
  })
})
