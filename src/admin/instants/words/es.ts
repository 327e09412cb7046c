import type { InstantWords } from '../words.ts'

export const es: InstantWords = {
  zone: 'Zona de {label}',
  both: '{wall} en {place}, {utc} UTC',
  utc: '{wall} UTC',
  never: 'Esa hora no existe en {place} ese día: allí se adelantan los relojes. Elija otra hora.',
  twice: 'Esta hora se repite en {place}, donde se atrasan los relojes. ¿Cuál de las dos es?',
  first: 'La primera ({offset})',
  second: 'La segunda ({offset})',
  noZone: 'Indique la zona, como Asia/Karachi o Europe/Vienna: solo con ella la hora designa un instante.',
}
