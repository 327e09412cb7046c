import { firstStepsOf, isNew, type Done } from '../../../../src/desk/myDesk/firstSteps.ts'

const NOTHING: Done = { roles: ['editor'], acts: [], written: [], hasSecondFactor: false }
const stepsOf = (done: Partial<Done>) => firstStepsOf({ ...NOTHING, ...done })
const doneIn = (done: Partial<Done>) => stepsOf(done).flatMap(({ step, isDone }) => (isDone ? [step] : []))

describe('the first steps of somebody new', () => {
  it('are those of their roles, five at most', () => {
    const names = (done: Partial<Done>) => stepsOf(done).map(({ step }) => step)
    expect(names({})).toEqual(['write', 'translate', 'invite', 'submit', 'secondFactor'])
    expect(names({ roles: ['reviewer'] })).toEqual(['answer', 'sign', 'release', 'secondFactor'])
    expect(names({ roles: ['manager'] })).toEqual(['secondFactor'])
    expect(names({ roles: ['editor', 'reviewer'] })).toHaveLength(5)
    expect(names({ roles: [] })).toEqual([])
  })

  it('tick themselves by what was done', () => {
    expect(doneIn({})).toEqual([])
    expect(doneIn({ written: [1] })).toEqual(['write'])
    expect(doneIn({ written: [1, 2] })).toEqual(['write', 'translate'])
    expect(doneIn({ acts: ['invite', 'submit'] })).toEqual(['invite', 'submit'])
    // Who declines has answered, and who sends back has judged.
    expect(doneIn({ roles: ['reviewer'], acts: ['decline', 'send-back'] })).toEqual(['answer', 'sign'])
    expect(doneIn({ hasSecondFactor: true })).toEqual(['secondFactor'])
  })

  it('go when all are done', () => {
    expect(stepsOf({ roles: ['manager'], hasSecondFactor: true })).toEqual([])
  })

  it('are asked of new accounts alone', () => {
    const now = new Date('2026-03-01T00:00:00Z')
    expect(isNew('2026-02-01T00:00:00.000Z', now)).toBe(true)
    expect(isNew('2025-12-01T00:00:00.000Z', now)).toBe(false)
    expect(isNew(undefined, now)).toBe(false)
  })
})
