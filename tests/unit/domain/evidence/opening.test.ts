import type { Evidence, Opening } from '../../../../src/domain/evidence/evidence.ts'
import { signHead } from '../../../../src/domain/evidence/heads.ts'
import { readEvidenceFile, verifyEvidence } from '../../../../src/domain/evidence/verifyEvidence.ts'
import { KEY, Story } from '../../../support/forgeries/honest.ts'
import { one, rechain } from '../../../support/forgeries/tools.ts'

const verify = (file: Evidence) => verifyEvidence(readEvidenceFile(structuredClone(file))!)
const openingIn = ({ opening }: Evidence): Opening => {
  if (!opening) throw new Error('The file has no opening.')
  return opening
}

/** Edition 1 of `c`, with `b` and `e`; `b` has sent the next one back before `d` was invited to it. */
const invitedLater = (): Story => {
  const story = new Story().join('second', 'c', ['b', 'e'])
  story.write('second', 'c-pen', { en: 1 }).submit('second', 'c-pen')
  for (const slug of ['c', 'b', 'e']) story.on('second', `${slug}-one`, 'sign', { organisation: slug })
  story.on('second', 'c-one', 'release').wait(1)
  story.do('second', 'c-pen', 'correct', { publicNote: 'One figure.', editionType: 'update' })
  story.write('second', 'c-pen', { core: 2 }).submit('second', 'c-pen')
  story.on('second', 'b-one', 'send-back', { note: 'Not this one.' })
  return story.join('second', 'c', ['d'])
}

const released = (): Story => {
  const story = invitedLater()
  story.write('second', 'c-pen', { core: 3 }).submit('second', 'c-pen')
  for (const slug of ['c', 'b', 'e', 'd']) story.on('second', `${slug}-one`, 'sign', { organisation: slug })
  return story.on('second', 'c-one', 'release').wait(1)
}

describe('the evidence of an organisation that was invited later', () => {
  it('begins with its invitation and replays from the opening, which is the newsroom’s word', () => {
    const story = released()
    const [own, whole] = [story.file('second', 'd'), story.file('second', 'c')]
    const opening = openingIn(own)
    expect(whole.opening).toBeUndefined()
    expect(own.log[0]).toMatchObject({ seq: opening.seq, type: 'invite', prevHash: opening.prevHash })
    expect(own.log).toEqual(whole.log.slice(opening.seq - 1))
    expect(own.texts).toHaveLength(2)
    const verdict = verify(own)
    expect(verdict).toMatchObject({ ok: true, events: own.log.length })
    expect(JSON.stringify(verdict)).toContain(
      `What stood before entry ${opening.seq}, which this organisation`,
    )
  })

  it('carries the event and the hashes of each consent that still stands, and says whose has lapsed', () => {
    const opening = openingIn(released().file('second', 'd'))
    expect(opening.carried.map(({ event }) => [event.type, event.organisation])).toEqual([['sign', 'e']])
    expect([opening.lapsed, opening.refused]).toEqual([['b'], ['b']])
    const consents = released()
      .file('second', 'd')
      .log.find(({ type }) => type === 'release')!.data.consents
    expect(consents).toContainEqual(expect.objectContaining({ organisation: 'e', carried: 1 }))
    expect(consents).not.toContainEqual(expect.objectContaining({ organisation: 'b', carried: 1 }))
  })

  it('says nothing of who said no before a round rests on it, and names no party that has gone', () => {
    const story = invitedLater()
    expect(openingIn(story.file('second', 'd'))).toMatchObject({ lapsed: [], refused: [] })
    story
      .do('second', 'e-one', 'leave')
      .do('second', 'c-one', 'invite', { organisation: 'a', role: 'observer' })
    story.do('second', 'a-one', 'accept')
    const { parties } = openingIn(story.file('second', 'a'))
    expect(parties.map(({ organisation }) => organisation)).toEqual(['b', 'd'])
    expect(verify(story.file('second', 'a'))).toMatchObject({ ok: true })
  })

  it('holds where the lead has gone to a party and come back, whose word on its silence is not told', () => {
    const story = new Story()
    for (const [organisation, role] of [
      ['b', 'co-author'],
      ['d', 'supporter'],
    ] as const)
      story
        .do('second', 'c-one', 'invite', { organisation, role })
        .do('second', `${organisation}-one`, 'accept')
    for (const [from, to] of [
      ['c', 'b'],
      ['b', 'c'],
    ] as const)
      story
        .do('second', `${from}-one`, 'offer-lead', { to })
        .do('second', `${to}-one`, 'take-lead', { organisation: to })
    for (const core of [1, 2]) {
      story.write('second', 'c-pen', { core }).submit('second', 'c-pen')
      for (const slug of ['c', 'b']) story.on('second', `${slug}-one`, 'sign', { organisation: slug })
      story.on('second', 'c-one', 'release').wait(1)
      if (core === 1)
        story.do('second', 'c-pen', 'correct', { publicNote: 'One figure.', editionType: 'update' })
    }
    const file = story.file('second', 'd')
    const mute = file.log.flatMap(({ type, data }) => (type === 'submit' ? [data.mute ?? []] : []))
    expect(mute).toEqual([['b'], []])
    expect(verify(file)).toMatchObject({ ok: true })
  })

  it('says that a party which left, and came back, had said no last: its silence counts for nothing yet', () => {
    const story = new Story().join('event', 'a', ['b', 'd'])
    story.do('event', 'd-one', 'leave')
    story
      .do('event', 'a-pen', 'invite', { organisation: 'd', role: 'co-signatory' })
      .do('event', 'd-one', 'accept')
    story.submit('event', 'a-pen', { deadline: story.at(96), onDeadline: 'consent' })
    story.on('event', 'a-one', 'sign').on('event', 'b-one', 'sign').wait(97).on('event', 'd-one', 'sign')
    const own = story.file('event', 'd')
    expect(openingIn(own).refused).toEqual(['d'])
    expect(verify(own)).toMatchObject({ ok: true })
    expect(verify(story.file('event'))).toMatchObject({ ok: true })
  })

  it('holds the facts that were proposed before, once somebody has confirmed them', () => {
    const story = new Story().join('event', 'a', ['b']).write('event', 'a-pen', { en: 1 })
    story.submit('event', 'a-pen').on('event', 'a-one', 'sign').on('event', 'b-one', 'sign')
    story.on('event', 'a-one', 'release').wait(1)
    story.do('event', 'a-pen', 'correct', { publicNote: 'The hall.', editionType: 'update' })
    story.do('event', 'a-one', 'propose-facts', { facts: { room: 'hall 101' } })
    const { digest } = story.world.logs.event.at(-1)!
    story.join('event', 'a', ['d'])
    expect(openingIn(story.file('event', 'd')).proposal).toBeNull()
    expect(verify(story.file('event', 'd'))).toMatchObject({ ok: true })
    story.do('event', 'b-one', 'confirm-facts', { digest })
    expect(openingIn(story.file('event', 'd')).proposal).toMatchObject({ digest })
    expect(verify(story.file('event', 'd'))).toMatchObject({ ok: true })
  })

  it('holds consents to the facts that were signed, where they were changed under the mandate since', () => {
    const story = new Story().join('event', 'a', ['b']).write('event', 'a-pen', { en: 1 })
    story.submit('event', 'a-pen').on('event', 'a-one', 'sign').on('event', 'b-one', 'sign')
    story.on('event', 'a-one', 'release').wait(1)
    story.do('event', 'a-one', 'propose-facts', { facts: { room: 'hall 101' } })
    story.do('event', 'b-one', 'confirm-facts', { digest: story.world.logs.event.at(-1)!.digest })
    story.do('event', 'a-pen', 'correct', { publicNote: 'The hall.', editionType: 'update' })
    story.join('event', 'a', ['d'])
    expect(verify(story.file('event', 'd'))).toMatchObject({ ok: true })
  })

  it('holds no word of the lead on facts where it shows that an organisation was signed for', () => {
    const signedBy = (signer: string): Evidence => {
      // An even core lets a second person of the lead confirm.
      const story = new Story().join('event', 'a', ['b', 'c']).write('event', 'a-pen', { en: 1, core: 2 })
      story.do('event', 'b-one', 'delegate', { to: 'c', until: story.at(24) })
      story.submit('event', 'a-pen').on('event', 'a-one', 'sign').on('event', 'c-one', 'sign')
      story.on('event', signer, 'sign', { organisation: 'b' }).on('event', 'a-one', 'release').wait(1)
      story.do('event', 'a-pen', 'correct', { publicNote: 'The hall.', editionType: 'update' })
      story.do('event', 'a-one', 'propose-facts', { facts: { room: 'hall 101' } })
      const { digest } = story.world.logs.event.at(-1)!
      story.join('event', 'a', ['d']).do('event', 'c-one', 'confirm-facts', { digest })
      return story.file('event', 'd')
    }
    const byLead = (file: Evidence): Evidence => {
      const confirm = one(file, 'confirm-facts')
      const basis: unknown = JSON.parse(JSON.stringify(confirm.basis).replaceAll('"c"', '"a"'))
      Object.assign(confirm, { organisation: 'a', by: 'a-two', basis })
      return rechain(file)
    }
    expect(verify(signedBy('c-two'))).toMatchObject({ ok: true })
    expect(verify(byLead(signedBy('b-one')))).toMatchObject({ ok: true })
    expect(verify(byLead(signedBy('c-two')))).toMatchObject({
      ...{ ok: false, sentence: expect.stringContaining('own-text') as string },
    })
  })

  it('holds what one person has signed in parts in one instant', () => {
    const story = new Story().join('second', 'c', ['b']).write('second', 'c-pen', { en: 1 })
    story.submit('second', 'c-pen').on('second', 'c-one', 'sign')
    for (const covers of [['core'], ['en']]) {
      const { time } = story.world
      story.on('second', 'b-one', 'sign', { covers })
      // Every act of a story takes a minute.
      if (covers[0] === 'core') story.world.time = time
    }
    story.on('second', 'c-one', 'release').wait(1)
    story.do('second', 'c-pen', 'correct', { publicNote: 'A year.', editionType: 'update' })
    story.join('second', 'c', ['d'])
    const { carried } = openingIn(story.file('second', 'd'))
    expect(carried.map(({ event }) => event.data.covers)).toEqual([['core'], ['en']])
    expect(verify(story.file('second', 'd'))).toMatchObject({ ok: true })
  })

  it('goes on with the edition that was out when the correction is abandoned', () => {
    const story = invitedLater()
    story.do('second', 'c-pen', 'abandon').wait(1)
    story.do('second', 'e-one', 'suspend', { note: 'A figure.' }).do('second', 'e-one', 'reinstate')
    story.do('second', 'b-one', 'caution', { publicNote: 'A figure is looked at.' })
    expect(verify(story.file('second', 'd'))).toMatchObject({ ok: true })
  })

  it.each<[string, (opening: Opening) => unknown, RegExp]>([
    ['another lead', (opening) => (opening.lead = 'b'), /another lead/],
    ['another hash before it', (opening) => (opening.prevHash = 'f'.repeat(64)), /its prevHash/],
    ['another edition', (opening) => (opening.edition!.digest = 'sha256:0'), /has not its digest/],
    [
      'a consent of another text',
      (opening) => (opening.carried[0]!.manifest.core = 'f'.repeat(64)),
      /another text/,
    ],
    [
      'a consent by another person',
      (opening) => (opening.carried[0]!.event.by = 'x'),
      /the hash of the consent/,
    ],
    ['a member more', (opening) => Object.assign(opening, { more: 1 }), /the form of an opening/],
    ['a party less', (opening) => opening.parties.splice(0, 1), /does not hold from entry/],
    ['a consent that has lapsed', (opening) => opening.lapsed.splice(0, 1), /does not hold from entry/],
  ])('does not hold with %s', (_, change, words) => {
    const file = released().file('second', 'd')
    change(openingIn(file))
    const verdict = verify(file)
    expect(verdict).toMatchObject({ ok: false, sentence: expect.stringMatching(words) as string })
  })

  it('is compared with the heads since its invitation; what earlier ones saw is hidden', () => {
    const story = released()
    const [file, whole] = [story.file('second', 'd'), story.file('second', 'c')]
    const first = openingIn(file).seq
    const head = (seq: number, hash = whole.log[seq - 1]!.hash) => ({
      keys: file.keys,
      heads: [
        signHead(
          { organisation: 'd', at: file.log[0]!.at, entries: [{ entry: 'second', seq, hash }], before: null },
          KEY,
        ),
      ],
    })
    const against = (...given: Parameters<typeof head>) =>
      verifyEvidence(readEvidenceFile(file)!, head(...given))
    for (const seq of [first - 1, first, whole.log.length]) expect(against(seq)).toMatchObject({ ok: true })
    expect(against(first - 1, 'f'.repeat(64))).toMatchObject({ ok: false })
    expect(JSON.stringify(against(2))).toContain(`this file begins with entry ${first}`)
  })
})
