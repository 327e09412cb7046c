import { ROLES } from '../../src/domain/organisations.ts'
import { ENTRY_RELATIONS } from '../../src/domain/rights/relations.ts'
import { ENTRY_KEYS } from '../../src/domain/slugs.ts'
import { SCENES } from '../support/matrix/scenes.ts'
import { isTurn } from '../support/matrix/turns.ts'

const OPERATIONS = [...Array(12).keys()]

const questions = ENTRY_KEYS.flatMap((key) =>
  SCENES.flatMap((scene) =>
    ENTRY_RELATIONS.flatMap((relation) =>
      ROLES.flatMap((role) => OPERATIONS.map((operation) => ({ key, scene, relation, role, operation }))),
    ),
  ),
)
type Question = (typeof questions)[number]

const asked = questions.filter(({ key, scene, relation, role, operation }) =>
  isTurn({ place: { key, entry: { scene }, seat: { who: 'somebody', relation, role } }, operation }),
)

describe('the questions of the matrix for which the collections take turns', () => {
  it('are a third of all', () => {
    expect(asked).toHaveLength(questions.length / ENTRY_KEYS.length)
  })

  it.each(Object.keys(questions[0] as Question) as (keyof Question)[])(
    'leave no combination of the others out, whatever the %s',
    (left) => {
      const withoutIt = (question: Question) => JSON.stringify({ ...question, [left]: null })
      expect(new Set(asked.map(withoutIt)).size).toBe(new Set(questions.map(withoutIt)).size)
    },
  )
})
