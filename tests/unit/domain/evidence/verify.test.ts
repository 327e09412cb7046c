import { hashEvent } from '../../../../src/domain/clearance/events.ts'
import type { Evidence, EvidenceEvent } from '../../../../src/domain/evidence/evidence.ts'
import { readEvidenceFile, verifyEvidence } from '../../../../src/domain/evidence/verifyEvidence.ts'
import { EA, RB } from '../../../support/clearance.ts'
import { released } from '../../../support/evidence.ts'

type Change = (file: Evidence) => void

/** What is said of the file after somebody who runs the server has changed it. */
const verdictAfter = (change: Change, file = released().evidence()) => {
  change(file)
  return verifyEvidence(readEvidenceFile(file)!)
}
const at = (file: Evidence, seq: number): EvidenceEvent => file.log[seq - 1]!
const seqOf = (file: Evidence, type: string): number => file.log.findLast((event) => event.type === type)!.seq

/** The whole chain made anew behind the change, as a careful forger would. */
const rechain = (file: Evidence): void => {
  file.log.forEach((event, index) => {
    const { note: _, ...rest } = event
    Object.assign(event, { seq: index + 1, prevHash: file.log[index - 1]?.hash ?? null })
    Object.assign(event, { hash: hashEvent({ ...rest, seq: event.seq, prevHash: event.prevHash }) })
  })
}

const wrong = (where: string, words: RegExp) => ({
  ok: false,
  where,
  sentence: expect.stringMatching(words) as string,
})

describe('32: an evidence file', () => {
  it('holds as the newsroom writes it, and says how much it holds', () => {
    expect(verdictAfter(() => {})).toMatchObject({
      ...{ ok: true, events: 10, texts: 2, erased: 0, heads: 0 },
    })
  })

  it('names the event of which one byte was changed', () => {
    expect(verdictAfter((file) => (at(file, 3).data.revision = 2))).toEqual(
      wrong('entry 3', /from entry 3 \(submit\) on: its hash is not that of what it says/),
    )
    expect(verdictAfter((file) => (at(file, 4).by = 'rb'))).toEqual(wrong('entry 4', /its hash/))
  })

  it('names the event whose text was changed by one byte, or is gone', () => {
    const inText: Change = (file) => (file.texts[1]!.languages.en!.html = '<p>other wordz</p>')
    expect(verdictAfter(inText)).toEqual(wrong('entry 6', /its part “en” does not hash/))
    const inCore: Change = (file) => (file.texts[0]!.core.issuer = 'b')
    expect(verdictAfter(inCore)).toEqual(wrong('entry 3', /its part “core” does not hash/))
    const inManifest: Change = (file) => (file.texts[0]!.manifest.languages.ar = 'f'.repeat(64))
    expect(verdictAfter(inManifest)).toEqual(wrong('entry 3', /its part “ar”/))
    expect(verdictAfter((file) => file.texts.pop())).toEqual(wrong('entry 6', /is missing/))
  })

  it('names a signature that was changed, in itself or in the release', () => {
    const covers: Change = (file) => (at(file, 4).data.covers = ['core'])
    expect(verdictAfter(covers)).toEqual(wrong('entry 4', /its hash/))
    const consent: Change = (file) =>
      Object.assign((at(file, 9).data.consents as object[])[1]!, { covers: ['core'] })
    expect(verdictAfter(consent)).toEqual(wrong('entry 9', /its hash/))
  })

  it('names a deleted event, and the first of two that changed places', () => {
    expect(verdictAfter((file) => file.log.splice(4, 1))).toEqual(
      wrong('entry 5', /entry 5 should stand here/),
    )
    const swapped: Change = (file) => ([file.log[6], file.log[7]] = [at(file, 8), at(file, 7)])
    expect(verdictAfter(swapped)).toEqual(wrong('entry 7', /entry 7 should stand here/))
    expect(verdictAfter((file) => file.log.shift())).toEqual(wrong('entry 1', /entry 1 should/))
  })

  it('names a note and a value that do not match, and what binds nothing', () => {
    expect(verdictAfter((file) => (at(file, 5).note!.value = 'All is well.'))).toEqual(
      wrong('entry 5', /its note does not match/),
    )
    expect(verdictAfter((file) => (at(file, 4).note = { salt: 's', value: 'Mine.' }))).toEqual(
      wrong('entry 4', /its note does not match/),
    )
    const value: Change = (file) => (Object.values(file.texts[0]!.aside)[0]!.salt = 'a2')
    expect(verdictAfter(value)).toEqual(wrong('entry 3', /does not match its hash/))
    const loose: Change = (file) => (file.texts[0]!.aside.x = { salt: 'a', value: 'b' })
    expect(verdictAfter(loose)).toEqual(wrong('entry 3', /does not bind/))
    const twice: Change = (file) => file.texts.push(file.texts[0]!)
    expect(verdictAfter(twice)).toEqual(wrong(expect.stringContaining('text sha256:') as string, /twice/))
  })

  it('holds where a note and a contact have been erased, and counts them', () => {
    const erase: Change = (file) => {
      at(file, 5).note = null
      const { aside } = file.texts[0]!
      aside[Object.keys(aside)[0]!] = { salt: null, value: null }
      file.texts[1]!.aside = {}
    }
    expect(verdictAfter(erase)).toMatchObject({ ok: true, erased: 4 })
  })

  describe('whose chain was made anew by the forger', () => {
    const forged = (change: Change, file?: Evidence) =>
      verdictAfter((given) => {
        change(given)
        rechain(given)
      }, file)

    it('names an event of an unknown type, and data that does not fit', () => {
      expect(forged((file) => (at(file, 4).type = 'approve'))).toEqual(
        wrong('entry 4', /no event of the type “approve”/),
      )
      expect(forged((file) => (at(file, 4).data.more = 1))).toEqual(wrong('entry 4', /data does not fit/))
      expect(forged((file) => Object.assign(at(file, 4), { by: 4 }))).toEqual(
        wrong('entry 4', /the form of an event/),
      )
    })

    it('names a consent that the log does not bear, one for too much, and one that is missing', () => {
      const consents = (file: Evidence) => at(file, 9).data.consents as Record<string, unknown>[]
      const invented: Change = (file) => consents(file).push({ ...consents(file)[0], organisation: 'c' })
      expect(forged(invented)).toEqual(wrong('entry 9', /consent of “c” for core, en, ur is not in the log/))
      const unsigned: Change = (file) => file.log.splice(7, 1)
      expect(forged(unsigned)).toEqual(wrong('entry 8', /not possible while the text is in clearance/))
      expect(forged((file) => consents(file).pop())).toEqual(wrong('entry 9', /consent of “b” is missing/))
      const partly: Change = (file) => (at(file, 8).data.covers = ['core'])
      expect(forged(partly)).toEqual(wrong('entry 9', /not possible while the text is in clearance/))
    })

    it('names a signature of somebody who is no party, of another text, or of no part of it', () => {
      expect(forged((file) => (at(file, 8).organisation = 'c'))).toEqual(wrong('entry 8', /“c” is no party/))
      const other: Change = (file) => (at(file, 8).digest = file.texts[0]!.digest)
      expect(forged(other)).toEqual(wrong('entry 8', /not in work/))
      const more: Change = (file) => (at(file, 8).data.covers = ['core', 'en', 'ur', 'fr'])
      expect(forged(more)).toEqual(wrong('entry 8', /covers the part “fr”/))
    })

    it('names a submit that says something else than its text', () => {
      expect(forged((file) => (at(file, 6).data.parties = []))).toEqual(
        wrong('entry 6', /its parties differs/),
      )
      expect(forged((file) => (at(file, 6).data.slug = 'other'))).toEqual(wrong('entry 6', /its slug/))
      expect(forged((file) => (at(file, 6).data.lead = 'b'))).toEqual(wrong('entry 6', /its lead/))
      expect(forged((file) => (at(file, 6).digest = file.texts[0]!.digest))).toEqual(
        wrong('entry 6', /manifest does not hash/),
      )
      expect(forged((file) => (at(file, 6).digest = null))).toEqual(wrong('entry 6', /manifest/))
    })

    it('names what came in no order that the rules know', () => {
      expect(forged((file) => (at(file, 9).organisation = 'b'))).toEqual(wrong('entry 9', /the lead’s alone/))
      expect(forged((file) => (at(file, 9).data.edition = 2))).toEqual(wrong('entry 9', /edition 1 would be/))
      expect(forged((file) => (at(file, 9).data.editionType = 'update'))).toEqual(
        wrong('entry 9', /kind of edition/),
      )
      expect(forged((file) => (at(file, 10).at = '2024-07-01T00:00:00.000Z'))).toEqual(
        wrong('entry 10', /its instant had not come/),
      )
      expect(forged((file) => (at(file, 10).data.edition = 2))).toEqual(wrong('entry 10', /no such edition/))
      expect(forged((file) => (at(file, 1).entry = 'another'))).toEqual(wrong('entry 1', /another entry/))
    })

    it('names a release before the embargo', () => {
      const room = released()
      room.act(EA, 'correct', { publicNote: 'One word.', editionType: 'update' })
      room.embargo = '2024-07-30T00:00:00.000Z'
      room.ties = { ...room.ties, embargo: room.embargo }
      room.words = { en: 'third words', ur: 'ur' }
      room.publish(RB)
      const file = room.evidence()
      expect(verdictAfter(() => {}, structuredClone(file))).toMatchObject({ ok: true, texts: 3 })
      const early: Change = (given) => (at(given, seqOf(given, 'release')).data.availableAt = START)
      expect(forged(early, file)).toEqual(wrong('entry 15', /before the embargo/))
    })

    it('names what follows a deletion', () => {
      const room = released()
      const file = room.evidence([])
      expect(verdictAfter(() => {}, file)).toMatchObject({ ok: true, events: 0 })
      room.log = []
      room.act(EA, 'delete')
      const deleted = room.evidence()
      expect(verdictAfter(() => {}, structuredClone(deleted))).toMatchObject({ ok: true, events: 1 })
      const more: Change = (given) => given.log.push({ ...at(given, 1) })
      expect(forged(more, deleted)).toEqual(wrong('entry 2', /was deleted before it/))
    })
  })

  it.each([
    ['nothing', null],
    ['another file', { name: 'communique', version: 1 }],
    ['a newer format', { ...released().evidence(), format: 2 }],
    ['something more', { ...released().evidence(), more: 1 }],
  ])('is not %s', (_, file) => {
    expect(readEvidenceFile(file)).toBeNull()
  })
})

const START = '2024-07-29T08:00:00.000Z'
