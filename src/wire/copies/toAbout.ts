import type { OrganisationSnapshot } from '../../domain/canonical.ts'
import type { Direction } from '../../domain/locales.ts'
import { fill, words } from '../../domain/words.ts'
import type { FullItem } from '../items.ts'
import { mastheadOf } from '../masthead.ts'
import { neutralise } from '../neutralise.ts'
import { nameOf } from './captions.ts'
import type { Block } from './document.ts'

/**
 * What the organisations of a text say of themselves, behind it: in the order in which they stand over it, then the others.
 * @param elsewhere of organisations whose words stand in the same document already.
 */
export const toAbout = (
  item: FullItem,
  organisations: readonly OrganisationSnapshot[],
  elsewhere: readonly OrganisationSnapshot[],
): Block[] => {
  const { language, dir } = item
  const order = mastheadOf(item).flatMap((line) => line.organisations.map(({ slug }) => slug))
  const placeOf = ({ slug }: OrganisationSnapshot) => (order.includes(slug) ? order.indexOf(slug) : Infinity)
  const isShown = ({ slug, boilerplate }: OrganisationSnapshot) =>
    elsewhere.some((each) => each.slug === slug && each.boilerplate === boilerplate)
  return organisations
    .filter((each) => each.boilerplate.trim() !== '' && !isShown(each))
    .sort((one, other) => byPlace(placeOf(one), placeOf(other)) || (one.slug < other.slug ? -1 : 1))
    .flatMap((each): Block[] => [
      {
        ...{ type: 'heading', level: 2, dir },
        words: [{ text: fill(words[language].about, { organisation: nameOf(each) }) }],
      },
      ...paragraphsOf(each.boilerplate, dir),
    ])
}

const byPlace = (one: number, other: number): number => (one === other ? 0 : one - other)

const paragraphsOf = (boilerplate: string, around: Direction): Block[] =>
  boilerplate
    .split('\n')
    .map(neutralise)
    .filter(Boolean)
    .map((text) => ({ type: 'paragraph', dir: directionIn(text, around), words: [{ text }] }))

const STRONG = /\p{L}/u
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u

/** It is in the organisation's own language, whatever the text's is. */
const directionIn = (text: string, around: Direction): Direction => {
  const first = STRONG.exec(text)?.[0]
  if (first === undefined) return around
  return RIGHT_TO_LEFT.test(first) ? 'rtl' : 'ltr'
}
