import { decide } from '../../../../src/domain/clearance/decide.ts'
import type { Facts } from '../../../../src/domain/clearance/facts.ts'
import { type Contradiction, uncheckedSentence } from '../../../../src/domain/contradictions/findings.ts'
import { EA, Newsroom } from '../../../support/clearance.ts'
import { forPrograms } from '../../../../src/domain/sentences.ts'
import { inEnglish } from '../../../support/inEnglish.ts'

const place = { start: 0, end: 5, quote: '10:15' }

describe('43: words that there was no time to compare with the facts', () => {
  const submit = (draft: Partial<Facts['draft']>) => {
    const room = new Newsroom()
    const { facts } = room
    const unchecked = [{ entry: facts.entry, locale: 'ar' as const, field: 'body' }]
    const asked = { ...facts, draft: { ...facts.draft, ...draft, unchecked } }
    return { unchecked, verdict: decide(asked, 'submit', { revision: facts.revision }, EA, room.now) }
  }

  it('stand in the log, so that nobody takes them for words that agree', () => {
    const { verdict, unchecked } = submit({})
    expect(verdict).toMatchObject({ ok: true, events: [{ type: 'submit', data: { unchecked } }] })
  })

  it('are named beside what was found', () => {
    const { entry } = new Newsroom().facts
    const found: Contradiction = {
      ...{ id: 'x', kind: 'time', found: '10:15', other: null, sentence: forPrograms('Something is wrong.') },
      place: { entry, locale: 'en', field: 'title', ...place },
      expected: { of: 'start', value: '10:45' },
    }
    expect(inEnglish(submit({ contradictions: [found] }).verdict)).toMatchObject({
      ok: false,
      reason: 'contradiction',
      sentence:
        'Words and facts disagree: Something is wrong. The Arabic body is too long to be compared with the facts: check its hours, dates, places and names yourself. Correct it, or acknowledge it and say why.',
    })
  })

  it('are told by their language where that is one whose words are not known, once for all fields and entries', () => {
    const unknown = { locale: 'ur' as const, why: 'language' as const }
    const sentences = uncheckedSentence(
      [
        { entry: 'own', field: 'title', ...unknown },
        { entry: 'own', field: 'body', ...unknown },
        { entry: 'other', field: 'body', ...unknown },
        { entry: 'own', field: 'body', locale: 'ar' },
      ],
      'own',
    )
    expect(inEnglish(sentences)).toEqual([
      'Texts in Urdu are not compared with the facts: check their hours, dates, places and names yourself.',
      'The Arabic body is too long to be compared with the facts: check its hours, dates, places and names yourself.',
    ])
  })
})
