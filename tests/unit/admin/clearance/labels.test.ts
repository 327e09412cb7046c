import { clearance } from '../../../../src/locales/clearance.ts'

const TAKING_BACK = [
  'withdraw',
  'recall',
  'suspend',
  'hold',
  'leave',
  'uninvite',
  'abandon',
  'delete',
] as const

/** The verb with which a label begins, as far as it can be told in any language. */
const beginning = (label: string): string => label.split(/[\s…]/)[0] ?? ''

describe.each(Object.entries(clearance))('what takes something back, in %s', (_, { actions }) => {
  it('has a label of its own each', () => {
    const labels = TAKING_BACK.map((action) => actions[action].label)
    expect(new Set(labels).size).toBe(labels.length)
  })

  it('does not call the end of an edition as it calls the end of a round, or of taking part', () => {
    for (const other of ['recall', 'leave'] as const)
      expect(beginning(actions[other].label)).not.toBe(beginning(actions.withdraw.label))
  })

  it('names in the effect of a withdrawal the way for what is not published', () => {
    expect(String(actions.withdraw.effect)).toContain(actions.recall.label)
  })
})
