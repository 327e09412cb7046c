import { stageOf } from '../../../../src/domain/clearance/stage.ts'
import { STAGES, stepsOf } from '../../../../src/domain/stages.ts'
import { EA, Newsroom, RA, RB, RC } from '../../../support/clearance.ts'

const HOUR = 3_600_000
const WORD = { note: 'We have been told otherwise.' }

const joined = (): Newsroom => {
  const room = new Newsroom()
  room.join(RB, 'co-signatory')
  room.join(RC, 'supporter')
  return room
}

const waiting = (): Newsroom => {
  const room = joined()
  room.ties = { ...room.ties, embargo: new Date(room.now.getTime() + 24 * HOUR).toISOString() }
  room.publish(RB)
  return room
}

const out = (): Newsroom => {
  const room = joined()
  room.publish(RB)
  room.settle()
  return room
}

const correct = (room: Newsroom): void => {
  room.act(EA, 'correct', { publicNote: 'The hour.' })
  room.words = { ...room.words, en: 'at noon' }
}

const stage = (room: Newsroom) => stageOf(room.clearance).stage
const waitsFor = (room: Newsroom) => stageOf(room.clearance).waitsFor

describe('the stage of a text', () => {
  it('goes with the signatures, and says whose step it waits for', () => {
    const room = new Newsroom()
    expect([stage(room), waitsFor(room)]).toEqual(['drafting', []])
    room.act(EA, 'invite', { organisation: 'b', role: 'co-signatory' })
    expect(waitsFor(room)).toEqual(['b'])
    room.act(RB, 'accept')
    expect(waitsFor(room)).toEqual([])
    room.submit()
    expect([stage(room), waitsFor(room)]).toEqual(['review', ['a']])
    room.actOn(RA, 'sign')
    expect([stage(room), waitsFor(room)]).toEqual(['clearance', ['b']])
    room.actOn(RB, 'sign')
    expect([stage(room), waitsFor(room)]).toEqual(['cleared', ['a']])
  })

  it('is scheduled until the instant, and published from then on, although nobody has looked', () => {
    const room = waiting()
    const at = room.ties.embargo
    expect(stageOf(room.clearance)).toEqual({
      ...{ stage: 'scheduled', edition: 1, at, beside: null, replaced: null, waitsFor: [] },
    })
    room.wait(24 * HOUR)
    expect(stageOf(room.clearance)).toMatchObject({ stage: 'published', edition: 1, at, beside: null })
  })

  it('is stopped after a hold, until the signatures are complete again', () => {
    const room = waiting()
    room.act(RB, 'hold')
    expect([stage(room), waitsFor(room)]).toEqual(['held', ['b']])
    room.actOn(RB, 'sign')
    expect(stage(room)).toBe('cleared')
  })

  it('waits for the lead where a supporter has stopped what needs no signature of it', () => {
    const room = waiting()
    room.act(RC, 'hold')
    expect([stage(room), waitsFor(room)]).toEqual(['held', ['a']])
    room.actOn(EA, 'recall')
    expect(stage(room)).toBe('drafting')
    room.submit()
    expect(stage(room)).toBe('review')
  })

  it('is suspended, published again, withdrawn', () => {
    const room = out()
    expect(stage(room)).toBe('published')
    room.act(RB, 'suspend', WORD)
    expect(stage(room)).toBe('suspended')
    room.act(RB, 'reinstate')
    expect(stage(room)).toBe('published')
    room.act(RA, 'withdraw', { publicNote: 'It was wrong.' })
    expect(stage(room)).toBe('withdrawn')
  })

  it('is the next edition’s while one is in work, and says what is out beside it', () => {
    const room = out()
    correct(room)
    expect(stageOf(room.clearance)).toMatchObject({
      ...{ stage: 'drafting', edition: null, beside: { stage: 'published', edition: 1 }, replaced: null },
    })
    room.act(RB, 'suspend', WORD)
    expect(stageOf(room.clearance).beside).toMatchObject({ stage: 'suspended', edition: 1 })
  })

  it('says which edition stands in whose place', () => {
    const room = out()
    correct(room)
    room.publish(RB)
    room.settle()
    expect(stageOf(room.clearance)).toMatchObject({
      ...{ stage: 'published', edition: 2, beside: null, replaced: { edition: 1, by: 2 } },
    })
    room.act(RA, 'withdraw', { publicNote: 'It was wrong.' })
    expect(stageOf(room.clearance).replaced).toBeNull()
  })

  it('names nobody that takes no part any more', () => {
    const room = new Newsroom()
    room.act(EA, 'invite', { organisation: 'b', role: 'co-signatory' })
    room.act(RB, 'decline')
    expect(waitsFor(room)).toEqual([])
  })
})

const marks = (one: Parameters<typeof stepsOf>[0]) => stepsOf(one).map(({ step, is }) => `${step} ${is}`)

describe('the line of steps', () => {
  it('has each stage once, which is where the text is', () => {
    for (const one of STAGES) {
      const here = stepsOf(one).filter(({ is }) => is === 'current' || is === 'stopped')
      expect(here.map(({ step }) => step)).toEqual([one])
    }
  })

  it('has reached what is before, and not what is ahead', () => {
    expect(marks('clearance')).toEqual([
      ...['drafting reached', 'review reached', 'clearance current', 'cleared ahead', 'published ahead'],
    ])
    expect(marks('scheduled').slice(-2)).toEqual(['scheduled current', 'published ahead'])
  })

  it('shows no published end of what is suspended, withdrawn or replaced', () => {
    for (const one of ['suspended', 'withdrawn', 'replaced'] as const)
      expect(marks(one).slice(-2)).toEqual(['cleared reached', `${one} stopped`])
    expect(marks('held').slice(-3)).toEqual(['held stopped', 'cleared ahead', 'published ahead'])
  })
})
