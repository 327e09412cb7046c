import { lookBackAtSource, type Sides } from '../../../../src/desk/composer/sourceSince.ts'

const paragraph = (text: string, more: object = {}) => ({ type: 'paragraph', children: [{ text }], ...more })
const rich = (...paragraphs: string[]) => ({
  root: { type: 'root', children: paragraphs.map((one) => paragraph(one)) },
})
const sides = (source: string[], target: string[], title = ['Title', 'Titre']): Sides => ({
  source: { title: title[0], body: rich(...source) },
  target: { title: title[1], body: rich(...target) },
  isOpen: true,
})
/** Of the newest first; that is what stands there now. */
const found = (...versions: [Sides, ...Sides[]]) => {
  const lookBack = lookBackAtSource(versions[0])
  const told: boolean[] = versions.map((version) => lookBack.add(version))
  return { fields: lookBack.found(), told }
}
const fieldsOf = (...versions: [Sides, ...Sides[]]) => found(...versions).fields

describe('the source of a translation, since it was translated', () => {
  it('has changed where it says something else than when the block was written', () => {
    const { body } = fieldsOf(
      sides(['One, anew.', 'Two.'], ['Un.', 'Deux.']),
      sides(['One.', 'Two.'], ['Un.', 'Deux.']),
      sides(['One.', 'Two.'], ['', '']),
    )
    expect(body).toEqual([{ was: 'One.', is: 'One, anew.' }, null])
  })

  it('has not where the translation was written after it, block by block', () => {
    const { body } = fieldsOf(
      sides(['One, anew.', 'Two, anew.'], ['Un, de nouveau.', 'Deux.']),
      sides(['One, anew.', 'Two, anew.'], ['Un.', 'Deux.']),
      sides(['One.', 'Two.'], ['Un.', 'Deux.']),
    )
    expect(body).toEqual([null, { was: 'Two.', is: 'Two, anew.' }])
  })

  it('has not where a block stands elsewhere now, or is only set in another way', () => {
    const now = sides(['New.', 'One.'], ['Nouveau.', 'Un.'])
    const { body } = fieldsOf(now, sides(['One.'], ['Un.']))
    expect(body).toEqual([null, null])
    const bold = { source: { body: { root: { children: [paragraph('One.', { format: 'center' })] } } } }
    const set = { ...bold, target: { body: rich('Un.') }, isOpen: true }
    expect(fieldsOf(set, sides(['One.'], ['Un.'])).body).toEqual([null])
  })

  it('is a new block where nothing of it was there', () => {
    const { body } = fieldsOf(sides(['One.', 'More.'], ['Un.', 'Deux.']), sides(['One.'], ['Un.', 'Deux.']))
    expect(body).toEqual([null, { was: null, is: 'More.' }])
  })

  it('is not told what it said where somebody else led the text then', () => {
    const { body } = fieldsOf(sides(['One, anew.'], ['Un.']), {
      ...sides(['One.'], ['Un.']),
      isOpen: false,
    })
    expect(body).toEqual([{ was: null, is: 'One, anew.' }])
  })

  it('is told of lines, too, and of nothing that is not translated', () => {
    const { title, summary, body } = fieldsOf(
      sides(['One, anew.'], [''], ['A title', 'Un titre']),
      sides(['One.'], [''], ['Title', 'Un titre']),
    )
    expect([title, summary, body]).toEqual([[{ was: 'Title', is: 'A title' }], [], [null]])
  })

  it('asks for no older version than it needs', () => {
    const now = sides(['One.'], ['Un.'])
    expect(found(now, sides(['One.'], ['Un.']), sides(['One.'], [''], ['Title', ''])).told).toEqual([
      true,
      true,
      false,
    ])
    expect(lookBackAtSource(sides(['One.'], [], ['Title', ''])).add(now)).toBe(false)
  })
})
