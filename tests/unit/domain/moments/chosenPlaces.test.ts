import {
  lastZone,
  readChosen,
  withChosen,
  withChosenNames,
} from '../../../../src/domain/moments/chosenPlaces.ts'
import { createZoneFinder } from '../../../../src/domain/moments/findZones.ts'
import { places } from '../../../../src/locales/places.ts'

const zones = Intl.supportedValuesOf('timeZone')
const finderIn = (language: string) => createZoneFinder({ language, names: places, zones })

describe('a place that was chosen last in its zone', () => {
  const chosen = withChosen({}, 'Europe/Zurich', finderIn('fr').placeOf('Europe/Zurich', 'Genève') ?? '')

  it('is what the zone is called from then on, in every language', () => {
    const inLanguages = ['en', 'fr', 'ru'].map((one) => withChosenNames(finderIn(one), chosen))
    expect(inLanguages.map(({ labelOf }) => labelOf('Europe/Zurich'))).toEqual(['Geneva', 'Genève', 'Женева'])
    expect(inLanguages[0]?.labelOf('Europe/Vienna')).toBe('Vienna')
  })

  it('changes nothing of what is found by typing', () => {
    const finder = withChosenNames(finderIn('en'), chosen)
    expect(finder.exact('Zurich')).toMatchObject({ zone: 'Europe/Zurich', label: 'Zurich' })
    expect(finder.exact('Geneva')).toMatchObject({ zone: 'Europe/Zurich', label: 'Geneva' })
  })

  it('is one of that zone, or none', () => {
    const { labelOf } = withChosenNames(finderIn('en'), {
      'Europe/Zurich': 'vienna',
      'Asia/Karachi': 'nowhere',
    })
    expect([labelOf('Europe/Zurich'), labelOf('Asia/Karachi')]).toEqual(['Zurich', 'Karachi'])
    expect(finderIn('en').placeOf('Europe/Zurich', 'Vienna')).toBeNull()
  })

  it('is of the zone that was spoken of last', () => {
    expect([lastZone({}), lastZone(chosen)]).toEqual([null, 'Europe/Zurich'])
    const vienna = withChosen(chosen, 'Europe/Vienna', 'vienna')
    expect(lastZone(vienna)).toBe('Europe/Vienna')
    expect(lastZone(withChosen(vienna, 'Europe/Zurich', 'bern'))).toBe('Europe/Zurich')
  })

  it('is read from whatever stands in the preferences', () => {
    expect([readChosen(null), readChosen(['x']), readChosen('x')]).toEqual([{}, {}, {}])
    expect(readChosen({ 'Europe/Zurich': 'geneva', nowhere: 'x', 'Asia/Karachi': 3 })).toEqual({
      'Europe/Zurich': 'geneva',
    })
    expect(withChosen(chosen, 'Europe/Zurich', 'geneva')).toBe(chosen)
  })
})
