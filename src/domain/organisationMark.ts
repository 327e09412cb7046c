/** As many fields of colour as `src/admin/organisationMark.css` has. */
export const MARK_COLOURS = 8

export type Mark = { initials: string; colour: number }

/** What stands for an organisation that has no logo: two letters of its short name, on a colour that is always the same. */
export const toMark = (name: string): Mark => {
  const words = name.split(/[\s\p{P}]+/u).filter(Boolean)
  const letters = words.length > 1 ? words.map((word) => [...word][0]) : [...(words[0] ?? '')]
  const sum = [...name].reduce(
    (total, letter, place) => total + (letter.codePointAt(0) ?? 0) * (place + 1),
    0,
  )
  return { initials: letters.slice(0, 2).join('').toUpperCase(), colour: sum % MARK_COLOURS }
}

/** Where the desk shows an organisation's logo from. @param door of the organisations, `/api/partner-organisations` */
export const logoUrl = (door: string, id: string): string => `${door}/${id}/logo`
