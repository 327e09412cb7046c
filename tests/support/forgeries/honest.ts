import type { Evidence } from '../../../src/domain/evidence/evidence.ts'
import { introduce, keyId, publicKeyOf } from '../../../src/domain/evidence/keys.ts'
import { Ledgers, NEWSROOM } from '../passkeys/ledgers.ts'
import { tendKeys } from '../register/keys.ts'
import { keyOf } from '../evidence.ts'
import { act } from '../register/act.ts'
import { happen } from '../register/around.ts'
import type { EntryName } from '../register/cast.ts'
import { project } from '../register/project.ts'
import { evidenceOf } from '../register/evidence.ts'
import { World } from '../register/world.ts'

const HOUR = 3_600_000
export const KEY = keyOf('first')
const SINCE = '2024-07-01T00:00:00.000Z'

/** A newsroom in memory whose people do what the rules let them, one act after the other. */
export class Story {
  readonly world = new World()

  constructor() {
    this.world.ledgers = new Ledgers(NEWSROOM(keyId(publicKeyOf(KEY))))
  }
  private acts = 0

  do(entry: EntryName, person: string, action: string, body: Record<string, unknown> = {}): this {
    const request = { id: (this.acts += 1), node: 0, entry, action, body, person }
    this.world.time += 60_000
    const running = act(this.world, request)
    let step = running.next()
    while (!step.done) step = running.next()
    const outcome = step.value
    if (!outcome.done) throw new Error(`${person} ${action}: ${outcome.sentence}`)
    project(this.world, entry)
    return this
  }

  /** Of the text in work. */
  on(entry: EntryName, person: string, action: string, body: Record<string, unknown> = {}): this {
    return this.do(entry, person, action, { digest: this.digest(entry), ...body })
  }

  join(entry: EntryName, lead: string, slugs: readonly string[], role = 'co-signatory'): this {
    for (const organisation of slugs) {
      this.do(entry, `${lead}-one`, 'invite', { organisation, role })
      this.do(entry, `${organisation}-one`, 'accept', { organisation })
    }
    return this
  }

  submit(entry: EntryName, person: string, body: Record<string, unknown> = {}): this {
    return this.do(entry, person, 'submit', { revision: this.world.desks[entry].revision, ...body })
  }

  write(entry: EntryName, person: string, words: object): this {
    const desk = this.world.desks[entry]
    const edition = this.world.clearance(entry, this.world.now(0)).edition ?? 0
    const editors = desk.since === edition ? desk.editors : []
    desk.words = { ...desk.words, ...words }
    Object.assign(desk, { editors: [...new Set([...editors, person])], since: edition })
    desk.revision += 1
    return this
  }

  /** What happens to the passkeys of an organisation. */
  keys(slug: string, to: 'demand' | 'off' | 'revoke' | 'renew', pick = 0): this {
    this.world.time += 60_000
    tendKeys(this.world, { do: 'passkeys', slug, to, pick, isSaid: true, node: 0 })
    this.world.time += 120_000
    return this
  }

  suspend(slug: string): this {
    this.world.time += 60_000
    this.world.change(slug, { suspended: true, suspendedSince: this.world.now(0).toISOString() })
    return this
  }

  /** By the coordinator. */
  giveUp(entry: EntryName): this {
    this.world.time += 60_000
    happen(this.world, { do: 'give-up', entry, node: 0 })
    return this
  }

  wait(hours: number): this {
    this.world.time += hours * HOUR
    return this
  }

  at(hours: number): string {
    return new Date(this.world.time + hours * HOUR).toISOString()
  }

  digest(entry: EntryName): string {
    return this.world.clearance(entry, this.world.now(0)).digest ?? ''
  }

  file(entry: EntryName, organisation?: string): Evidence {
    const keys = [introduce({ key: KEY, since: SINCE, signer: KEY })]
    // As it comes out of the file that somebody has kept.
    return JSON.parse(JSON.stringify({ ...evidenceOf(this.world, entry, organisation), keys })) as Evidence
  }
}

const OTHERS = ['a', 'b', 'd', 'e']

/** A statement of `c` that five organisations sign, sent back once, corrected once. */
const signed = (): Evidence => {
  const story = new Story().join('second', 'c', OTHERS)
  story.write('second', 'c-pen', { en: 1, ur: 1 }).submit('second', 'c-pen')
  story.on('second', 'c-one', 'sign').on('second', 'b-one', 'send-back', { note: 'The year is wrong.' })
  story.write('second', 'c-pen', { en: 2 }).submit('second', 'c-pen')
  for (const slug of ['c', ...OTHERS]) story.on('second', `${slug}-one`, 'sign', { organisation: slug })
  story.on('second', 'c-one', 'release').wait(1)
  story.do('second', 'a-one', 'caution', { publicNote: 'One figure is looked at again.' })
  story.do('second', 'c-pen', 'correct', { publicNote: 'One figure.', editionType: 'correction' })
  story.write('second', 'c-pen', { core: 2 }).submit('second', 'c-pen')
  for (const slug of ['c', ...OTHERS]) story.on('second', `${slug}-one`, 'sign', { organisation: slug })
  return story
    .on('second', 'c-one', 'release')
    .wait(1)
    .do('second', 'c-one', 'withdraw', { publicNote: 'Wrong.' })
    .file('second')
}

/** A statement of `c` whose deadline has passed: `d` kept silent, whose silence counts; `a` signed, whose silence never does. */
const silent = (): Evidence => {
  const story = new Story().join('second', 'c', ['a', 'd'])
  story.write('second', 'c-pen', { en: 1 })
  story.submit('second', 'c-pen', { deadline: story.at(73), onDeadline: 'consent' })
  story.on('second', 'c-one', 'sign').on('second', 'a-one', 'sign').wait(80)
  return story.on('second', 'c-one', 'release').file('second')
}

/** An event of `a` whose hall two persons have changed under its mandate. */
const changed = (): Evidence => {
  const story = new Story().join('event', 'a', ['b']).write('event', 'a-pen', { en: 1 })
  story.submit('event', 'a-pen').on('event', 'a-one', 'sign').on('event', 'b-one', 'sign')
  story.on('event', 'a-one', 'release').wait(1)
  story.do('event', 'a-one', 'propose-facts', { facts: { room: 'hall 101' } })
  const digest = story.world.logs.event.at(-1)!.digest
  return story.do('event', 'b-one', 'confirm-facts', { digest }).file('event')
}

/** An edition of `c` that waits for its embargo. */
const waiting = (): Evidence => {
  const story = new Story().join('second', 'c', ['b'])
  story.write('second', 'c-pen', { en: 1, embargo: story.at(48) }).submit('second', 'c-pen')
  story.on('second', 'c-one', 'sign').on('second', 'b-one', 'sign')
  return story.on('second', 'c-one', 'release').file('second')
}

const CARRIED = [
  ['event', 'a'],
  ['first', 'b'],
  ['second', 'c'],
] as const

/** A media update of `d` that releases three texts of other leads a day later. */
const together = (): Story => {
  const story = new Story().join('second', 'c', ['b'])
  for (const [entry, lead] of CARRIED) {
    story.write(entry, `${lead}-pen`, { en: 1 }).submit(entry, `${lead}-pen`).on(entry, `${lead}-one`, 'sign')
    story.do(entry, `${lead}-one`, 'include', { bundle: 'update' })
  }
  story.on('second', 'b-one', 'sign').join('update', 'd', ['e'])
  story.write('update', 'd-pen', { en: 1 }).submit('update', 'd-pen').on('update', 'd-one', 'sign')
  return story
    .on('update', 'e-one', 'sign')
    .on('update', 'd-one', 'release', { items: true, at: story.at(24) })
}

/** One of the texts, which came out with the update and was cautioned since. */
const carried = (): Evidence =>
  together().wait(25).do('second', 'b-one', 'caution', { publicNote: 'One figure.' }).file('second')

const broken = (): Story => together().on('second', 'b-one', 'hold', { organisation: 'b' })

/** The same where a party has held it before. */
const held = (): Evidence => broken().file('second')

/** The log of the media update of which one text was held. */
const update = (): Evidence => broken().file('update')

/** A statement of `c` that `b` leads from its second edition on. */
const led = (): Evidence => {
  const story = new Story().join('second', 'c', ['b'], 'co-author').join('second', 'c', ['a'])
  const sign = () => {
    for (const slug of ['b', 'c', 'a']) story.on('second', `${slug}-one`, 'sign', { organisation: slug })
  }
  story.write('second', 'c-pen', { en: 1 }).submit('second', 'c-pen')
  sign()
  story.on('second', 'c-one', 'release').wait(1)
  story.do('second', 'c-one', 'offer-lead', { to: 'b' }).do('second', 'b-one', 'take-lead')
  story.do('second', 'b-pen', 'correct', { publicNote: 'One figure.', editionType: 'correction' })
  story.write('second', 'b-pen', { core: 2 }).submit('second', 'b-pen')
  sign()
  return story.on('second', 'b-one', 'release').file('second')
}

/** A statement of `c` that `b` leads since `c` has been suspended for long; `a` objected for a day. */
const taken = (): Evidence => {
  const story = new Story().join('second', 'c', ['b'], 'co-author').join('second', 'c', ['a'])
  const sign = (...slugs: string[]) => {
    for (const slug of slugs) story.on('second', `${slug}-one`, 'sign', { organisation: slug })
  }
  story.write('second', 'c-pen', { en: 1 }).submit('second', 'c-pen')
  sign('b', 'c', 'a')
  story.on('second', 'c-one', 'release').wait(1).suspend('c')
  story.do('second', 'a-one', 'object', { note: 'Let us wait for C.' }).wait(24)
  story.do('second', 'a-one', 'end-objection').wait(7 * 24)
  story.do('second', 'b-one', 'take-lead')
  story.do('second', 'b-pen', 'correct', { publicNote: 'One figure.', editionType: 'correction' })
  story.do('second', 'b-one', 'drop', { organisation: 'c', note: 'It is suspended.' })
  story.write('second', 'b-pen', { core: 2 }).submit('second', 'b-pen')
  sign('b', 'a')
  return story.on('second', 'b-one', 'release').file('second')
}

/** A second edition of `c` in review that the coordinator has abandoned, since `c` was suspended. */
const abandoned = (): Evidence => {
  const story = new Story().join('second', 'c', ['b'], 'co-author')
  story.write('second', 'c-pen', { en: 1 }).submit('second', 'c-pen').on('second', 'c-one', 'sign')
  story.on('second', 'b-one', 'sign').on('second', 'c-one', 'release').wait(1)
  story.do('second', 'c-pen', 'correct', { publicNote: 'One figure.', editionType: 'correction' })
  story.write('second', 'c-pen', { core: 2 }).submit('second', 'c-pen')
  return story.suspend('c').giveUp('second').file('second')
}

export const HONEST = {
  ...{ signed, silent, changed, waiting, carried, held, update, led, taken, abandoned },
} as const
