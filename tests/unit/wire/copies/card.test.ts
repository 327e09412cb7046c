import { LOCALES } from '../../../../src/domain/locales.ts'
import { toCard, toNewsroomCard } from '../../../../src/wire/copies/card/toCard.ts'
import { bundleRow, HOSTILE, liveOf, statementRow } from '../formats/examples.ts'

const cardOf = (title: string) => toCard(liveOf(statementRow({ title })).item)

describe('the words of a picture for links', () => {
  it('are what the text is, its title, and the organisations over it, each once', () => {
    const card = toCard(liveOf(bundleRow()).item)
    expect(card.title).toBe(liveOf(bundleRow()).item.title)
    expect(card.kicker.length).toBeGreaterThan(0)
    expect(card.names).toEqual([...new Set(card.names)])
    expect(card.names.length).toBeGreaterThan(0)
  })

  it('are cut between words where nobody could read them, and never within a sign', () => {
    const { title } = cardOf('One word more '.repeat(60))
    expect(title.length).toBeLessThan(270)
    expect(title).toMatch(/\w …$/)
    expect(cardOf('😀'.repeat(400)).title).not.toMatch(/\p{Surrogate}/u)
  })

  it('22: are one line of text each, whatever somebody writes', () => {
    for (const hostile of HOSTILE) {
      const card = cardOf(hostile)
      expect([
        hostile,
        [card.title, ...card.names, ...card.kicker].filter((line) => /[\n\r]/.test(line)),
      ]).toEqual([hostile, []])
    }
  })

  it('name the picture: other words, another name', () => {
    expect(cardOf('One').id).toBe(cardOf('One').id)
    expect(cardOf('One').id).not.toBe(cardOf('Other').id)
    expect(new Set(LOCALES.map((locale) => toNewsroomCard(locale).id)).size).toBe(LOCALES.length)
  })
})
