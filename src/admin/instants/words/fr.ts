import type { InstantWords } from '../words.ts'

export const fr: InstantWords = {
  zone: 'Fuseau de {label}',
  both: '{wall} à {place}, {utc} UTC',
  utc: '{wall} UTC',
  never:
    'Cette heure n’existe pas à {place} ce jour-là : on y avance les horloges. Choisissez une autre heure.',
  twice: 'Cette heure revient deux fois à {place}, où l’on recule les horloges. Laquelle est visée ?',
  first: 'La première ({offset})',
  second: 'La seconde ({offset})',
  noZone:
    'Indiquez le fuseau, comme Asia/Karachi ou Europe/Vienna : sans lui, l’heure ne désigne aucun instant.',
}
