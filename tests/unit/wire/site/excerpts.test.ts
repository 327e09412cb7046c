import { excerptOf, markFound, type Stretch } from '../../../../src/wire/site/excerpts.ts'

const foundIn = (stretches: readonly Stretch[] | null): string[] =>
  (stretches ?? []).filter(({ isFound }) => isFound).map(({ text }) => text)
const textOf = (stretches: readonly Stretch[] | null): string =>
  (stretches ?? []).map(({ text }) => text).join('')

describe('what a search has found', () => {
  it.each([
    ['Shelters for victims', 'shelter', ['Shelters']],
    ['Déclaration des états', 'etats DECLARATION', ['Déclaration', 'états']],
    ['Nothing of it', 'shelter', []],
    ['inshelter shelter', 'shelter', ['shelter']],
    ['والأطفال في العالم', 'اطفال', ['والأطفال']],
    ['اسمگلنگ کے متاثرین', 'متاثرين', ['متاثرین']],
    ['打击人口贩运世界日', '人口', ['人口']],
    ['打击人口贩运世界日', '人口贩运', ['人口贩运']],
    ['World Day', '', []],
    ['<b>bold</b> & more', 'b more', ['b', 'bold', 'b', 'more']],
  ])('marks in “%s” for “%s”: %s', (text, question, expected) => {
    const marked = markFound(text, question)
    expect(foundIn(marked)).toEqual(expected)
    expect(textOf(marked)).toBe(text)
  })

  it('shows the words around the first place, and says where it is cut', () => {
    const text = `${'before '.repeat(60)}the shelter stands here ${'after '.repeat(90)}`.trim()
    const excerpt = excerptOf(text, 'shelter')
    expect(foundIn(excerpt)).toEqual(['shelter'])
    expect(textOf(excerpt)).toMatch(/^… before .* the shelter stands here after .* after …$/)
    expect(textOf(excerpt).length).toBeLessThan(300)
    expect(textOf(excerptOf('A shelter.\n\nFor all.', 'shelter'))).toBe('A shelter. For all.')
    expect(excerptOf('Of something else.', 'shelter')).toBeNull()
  })

  it('cuts no sign in two where a language has no gaps', () => {
    const text = `${'𠀀前'.repeat(120)}人口${'𠀀后'.repeat(300)}`
    const excerpt = textOf(excerptOf(text, '人口'))
    expect(excerpt).toContain('人口')
    expect(() => encodeURIComponent(excerpt)).not.toThrow()
  })
})
