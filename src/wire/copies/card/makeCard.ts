import { readLogos } from '../document.ts'
import type { FileDeps } from '../makeFile.ts'
import type { Card } from './toCard.ts'

/** As a PNG of 1200 by 630 pixels; null when too many are being made already. A logo that cannot be read is left out. */
export const makeCard = async (
  { id, logos, ...card }: Card,
  { readFile, paper }: Pick<FileDeps, 'readFile' | 'paper'>,
): Promise<Buffer | null> => {
  const pictures = [...(await readLogos(logos, readFile))].map(([sha256, { bytes, ext }]) => ({
    ...{ file: `${sha256}.${ext}`, bytes },
  }))
  const job = { card: JSON.stringify({ ...card, logos: pictures.map(({ file }) => file) }), pictures }
  return paper.make(`card ${id}`, () => ({ form: 'card', job }))
}
