import { creditBeside } from '../credit.ts'
import type { OrganisationRef } from '../items.ts'
import { neutralise } from '../neutralise.ts'

/** What a file shows, and whose it is. */
export const captionOf = (file: { alt: string; credit: string }): string => {
  const credit = creditBeside(file.alt, neutralise(file.credit))
  return [neutralise(file.alt), credit && `© ${credit}`].filter(Boolean).join(' ')
}

/** `International Organization for Migration (IOM)` */
export const nameOf = ({ name, acronym }: Pick<OrganisationRef, 'name' | 'acronym'>): string =>
  acronym && acronym !== name ? `${neutralise(name)} (${neutralise(acronym)})` : neutralise(name)
