import { COPY_KINDS, type CopyFile, type CopyForm } from '../../domain/copies.ts'
import type { Copy } from './document.ts'
import { picturesOf } from './document.ts'
import { toEml } from './eml.ts'
import { type Owner, type PictureSource, toMailHtml } from './mailHtml.ts'
import type { PaperMaker } from './paper/createPaperMaker.ts'
import { toPdfJob } from './paper/toPdfData.ts'
import { boxOf, type Pictures, readPictures } from './pictures.ts'
import { toPlainMail } from './plainText.ts'
import { withMarks } from './withMarks.ts'

export type FileDeps = {
  readFile: (sha256: string) => Promise<Buffer | null>
  paper: Pick<PaperMaker, 'make'>
  host: string
}

type Making = { copy: Copy; pictures: Pictures; deps: FileDeps }

/** Null when too many are being made already. */
const MAKERS: Record<CopyForm, (making: Making) => Promise<Buffer | null> | Buffer> = {
  html: ({ copy, pictures }) => Buffer.from(toMailHtml(copy, sourceFor(copy, pictures))),
  text: ({ copy }) => Buffer.from(toPlainMail(copy)),
  eml: ({ copy, pictures, deps }) => toEml(copy, pictures, deps.host),
  docx: ({ copy, pictures, deps }) =>
    deps.paper.make(`docx ${copy.id}`, () => ({ form: 'docx', job: { copy: withMarks(copy), pictures } })),
  pdf: ({ copy, pictures, deps }) =>
    deps.paper.make(`pdf ${copy.id}`, () => ({ form: 'pdf', job: toPdfJob(withMarks(copy), pictures) })),
}

/** @param slug the text's on the wire: letters, digits and hyphens. */
export const makeFile = async (
  copy: Copy,
  { form, slug }: { form: CopyForm; slug: string },
  deps: FileDeps,
): Promise<CopyFile | null> => {
  const pictures = form === 'text' ? new Map() : await readPictures(copy, deps.readFile)
  const body = await MAKERS[form]({ copy, pictures, deps })
  return body && toFile(copy, body, { form, slug })
}

export const toFile = (
  { language }: Pick<Copy, 'language'>,
  body: Buffer,
  { form, slug }: { form: CopyForm; slug: string },
): CopyFile => {
  const { ending, type, isSaved } = COPY_KINDS[form]
  return { body, type, filename: `${slug}.${language}.${ending}`, isSaved }
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
