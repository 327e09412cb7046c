import { COPY_KINDS, type CopyFile, type CopyForm } from '../../domain/copies.ts'
import type { Copy } from './document.ts'
import { picturesOf } from './document.ts'
import { toDocx } from './docx/toDocx.ts'
import { toEml } from './eml.ts'
import { type Owner, type PictureSource, toMailHtml } from './mailHtml.ts'
import type { Typesetter } from './pdf/createTypesetter.ts'
import { toPdfJob } from './pdf/toPdfData.ts'
import { boxOf, type Pictures, readPictures } from './pictures.ts'
import { toPlainMail } from './plainText.ts'

export type FileDeps = {
  readFile: (sha256: string) => Promise<Buffer | null>
  typesetter: Pick<Typesetter, 'typeset'>
  host: string
}

type Making = { copy: Copy; pictures: Pictures; deps: FileDeps }

/** Null when too many are being made already. */
const MAKERS: Record<CopyForm, (making: Making) => Promise<Buffer | null> | Buffer> = {
  html: ({ copy, pictures }) => Buffer.from(toMailHtml(copy, sourceFor(copy, pictures))),
  text: ({ copy }) => Buffer.from(toPlainMail(copy)),
  eml: ({ copy, pictures, deps }) => toEml(copy, pictures, deps.host),
  docx: ({ copy, pictures }) => toDocx(copy, pictures),
  pdf: ({ copy, pictures, deps }) => deps.typesetter.typeset(copy.id, () => toPdfJob(copy, pictures)),
}

/** @param slug the text's on the wire: letters, digits and hyphens. */
export const makeFile = async (
  copy: Copy,
  { form, slug }: { form: CopyForm; slug: string },
  deps: FileDeps,
): Promise<CopyFile | null> => {
  const pictures = form === 'text' ? new Map() : await readPictures(copy, deps.readFile)
  const body = await MAKERS[form]({ copy, pictures, deps })
  const { ending, type, isSaved } = COPY_KINDS[form]
  return body && { body, type, filename: `${slug}.${copy.language}.${ending}`, isSaved }
}

/** The page that is one reader's alone, with all its pictures in it. @param owner the line that says so. */
export const makeOwnPage = async (
  copy: Copy,
  owner: Owner,
  { readFile }: Pick<FileDeps, 'readFile'>,
): Promise<string> => toMailHtml(copy, sourceFor(copy, await readPictures(copy, readFile)), owner)

/** In a mail that is pasted, pictures stand at their public address; before they have one they are in the page itself. */
const sourceFor = (copy: Copy, pictures: Pictures): PictureSource => {
  const logos = new Set(picturesOf(copy).logos.map(({ sha256 }) => sha256))
  return ({ sha256, url }) => {
    const shown = pictures.get(sha256)
    if (!shown) return null
    const src = copy.banner ? `data:${shown.type};base64,${shown.bytes.toString('base64')}` : url
    return { src, ...boxOf(shown, logos.has(sha256) ? 'logo' : 'figure') }
  }
}
