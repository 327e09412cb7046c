import { townNamed } from '../../../../src/domain/contradictions/places/towns.ts'
import { isZone } from '../../../../src/domain/instants.ts'
import { LOCALES } from '../../../../src/domain/locales.ts'
import { createZoneFinder } from '../../../../src/domain/moments/findZones.ts'
import { ABBREVIATIONS, PLACES } from '../../../../src/domain/moments/places.ts'
import { places } from '../../../../src/locales/places.ts'

const zones = Intl.supportedValuesOf('timeZone')
const english = createZoneFinder({ language: 'en', names: places, zones })

describe('a zone', () => {
  it.each([
    ['Islamabad', 'Asia/Karachi'],
    ['PKT', 'Asia/Karachi'],
    ['Asia/Karachi', 'Asia/Karachi'],
    ['asia/karachi', 'Asia/Karachi'],
    ['إسلام آباد', 'Asia/Karachi'],
    ['اسلام آباد', 'Asia/Karachi'],
    ['伊斯兰堡', 'Asia/Karachi'],
    ['исламабад', 'Asia/Karachi'],
    ['Geneva', 'Europe/Zurich'],
    ['Genève', 'Europe/Zurich'],
    ['geneve', 'Europe/Zurich'],
    ['ginebra', 'Europe/Zurich'],
    ['Calcutta', 'Asia/Kolkata'],
    ['Kiev', 'Europe/Kyiv'],
    ['UTC', 'UTC'],
    ['Abu Dhabi', 'Asia/Dubai'],
    ['America/Argentina/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
    ['Etc/GMT+5', 'Etc/GMT+5'],
  ])('is named by %s', (typed, zone) => {
    expect(english.exact(typed)?.zone).toBe(zone)
  })

  it.each(['', 'Atlantis', 'Isl', 'CET', 'IST', 'UTC+25'])('is not named by %s alone', (typed) => {
    expect(english.exact(typed)).toBeNull()
  })

  it.each([
    ['isl', 'Islamabad'],
    ['gen', 'Geneva'],
    ['pakistan', 'Islamabad'],
    ['باكستان', 'Islamabad'],
    ['new y', 'New York'],
    ['york', 'New York'],
    ['CET', 'Vienna'],
    ['central european', 'Vienna'],
    ['karac', 'Karachi'],
    ['kolk', 'Kolkata'],
  ])('is offered for %s, %s first or among them', (typed, label) => {
    expect(english.find(typed).map((option) => option.label)).toContain(label)
  })

  it('is offered once, in the reader’s language, with its country', () => {
    const arabic = createZoneFinder({ language: 'ar', names: places, zones })
    expect(arabic.find('karachi')).toEqual([{ zone: 'Asia/Karachi', label: 'كراتشي', country: 'باكستان' }])
    expect(arabic.labelOf('Asia/Karachi')).toBe('كراتشي')
    expect(arabic.labelOf('America/North_Dakota/Center')).toBe('Center')
  })

  it('is found by its own name before the cities’ names have come', () => {
    const bare = createZoneFinder({ language: 'en', names: {}, zones })
    expect(bare.find('vien').map(({ zone }) => zone)).toContain('Europe/Vienna')
    expect(bare.exact('Asia/Karachi')?.label).toBe('Karachi')
  })

  it('offers nothing for what is none, and begins with the seats of the United Nations', () => {
    expect(english.find('qqqq')).toEqual([])
    expect(english.find('').map(({ label }) => label)).toContain('Geneva')
  })
})

describe('the table of places', () => {
  it('names zones that there are, and each place once', () => {
    expect(PLACES.filter(({ zone }) => !isZone(zone))).toEqual([])
    expect(
      Object.values(ABBREVIATIONS)
        .flat()
        .filter((zone) => !isZone(zone)),
    ).toEqual([])
    expect(new Set(PLACES.map(({ id }) => id)).size).toBe(PLACES.length)
    expect(PLACES.map(({ id }) => id).sort()).toEqual(Object.keys(places.en).sort())
  })

  it('agrees with the towns that are looked for in texts', () => {
    const others = PLACES.flatMap(({ id, zone }) => {
      const town = townNamed(places.en[id].split(';')[0] ?? '')
      const offsets = [0, 6]
        .map((month) => Date.UTC(2026, month, 1))
        .map((at) =>
          [town?.zone ?? zone, zone].map((timeZone) =>
            new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' }).format(at),
          ),
        )
      return offsets.every(([one, other]) => one === other) ? [] : [id]
    })
    expect(others).toEqual([])
  })

  it.each(LOCALES)('calls each place something in %s, and no two of a country alike', (language) => {
    const called = PLACES.map(({ id, country }) => `${country} ${places[language][id]}`)
    expect(new Set(called).size).toBe(called.length)
    expect(Object.values(places[language]).filter((name) => name.trim() === '')).toEqual([])
  })
})
