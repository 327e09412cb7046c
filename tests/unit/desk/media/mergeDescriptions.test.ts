import type { Description } from '../../../../src/desk/media/describing.ts'
import { mergeDescriptions } from '../../../../src/desk/media/mergeDescriptions.ts'

const said = (given: Partial<Description> = {}): Description => ({
  ...{ words: { en: 'A hall', fr: '' }, credit: '', focus: null, recognisable: null, consents: [] },
  ...given,
})
const consent = (of: string) => ({ of, by: 'self' as const, purpose: 'Press', until: null })

describe('a picture that two people describe', () => {
  it('has what each of them has written, in its place', () => {
    const merged = mergeDescriptions({
      before: said(),
      mine: said({ words: { en: 'A hall in Geneva', fr: '' }, recognisable: 'yes' }),
      theirs: said({ words: { en: 'A hall', fr: 'Une salle' }, credit: 'Photo: ILO' }),
    })
    expect(merged).toEqual(
      said({
        words: { en: 'A hall in Geneva', fr: 'Une salle' },
        ...{ credit: 'Photo: ILO', recognisable: 'yes' },
      }),
    )
  })

  it('61: loses no consent that either has recorded, and keeps none that either has removed', () => {
    const [first, second, mine, theirs] = ['First', 'Second', 'Mine', 'Theirs'].map(consent)
    const of = (...consents: (typeof mine)[]) => said({ consents: consents.flatMap((one) => one ?? []) })
    const { consents } = mergeDescriptions({
      before: of(first, second),
      mine: of(first, mine),
      theirs: of(second, theirs),
    })
    expect(consents.map((one) => one.of)).toEqual(['Theirs', 'Mine'])
  })
})
