import { leftToOthers, type Scope, type Suites, suitesOf } from '../../scripts/testing/suites.ts'
import { PROJECTS } from '../../scripts/testing/tiers.ts'
import { TURNS, turnOfThisRun } from '../../scripts/testing/turns.ts'

const MACHINE = {
  mongos: [{ kind: 'any', uri: 'mongodb://mongo.example', stop: async () => {} }],
  postgres: { kind: 'any', uri: 'postgres://postgres.example', stop: async () => {} },
  chromium: '/any',
}

const scopeOf = (turn: Scope['turn']): Scope => ({ tier: 'rest', projects: PROJECTS, turn })
const runsOf = (suites: Suites): string[] =>
  Object.values(suites)
    .flat()
    .flatMap(({ files, env }) => files.map((file) => `${file} ${env?.STORE_UNDER_TEST ?? ''}`))
    .sort()
const runsAt = (turn: Scope['turn']) => runsOf(suitesOf(scopeOf(turn), MACHINE))

describe('what takes turns in CI', () => {
  afterEach(() => {
    delete process.env.TURN
  })

  it('leaves nothing out for ever', () => {
    expect([...new Set(TURNS.flatMap(runsAt))].sort()).toEqual(runsAt(null))
  })

  it.each(TURNS)('is what is run, and what is said to be left, at turn %s', (turn) => {
    expect(runsAt(turn).length + leftToOthers(scopeOf(turn), MACHINE).length).toBe(runsAt(null).length)
  })

  it('is the same whenever one commit is tested', () => {
    expect(turnOfThisRun()).toBe(turnOfThisRun())
  })

  it('can be named', () => {
    process.env.TURN = '3'
    expect(turnOfThisRun()).toBe(3)
    process.env.TURN = String(TURNS.length + 1)
    expect(turnOfThisRun).toThrow(`TURN is ${TURNS.join(', ')}, and not ${TURNS.length + 1}.`)
  })
})
