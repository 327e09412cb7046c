import type { CheckLink } from '../../domain/checking/code.ts'
import { COPY_KINDS, type CopyFile, type CopyForm } from '../../domain/copies.ts'
import { type Copy, picturesOf, boxOf, type Pictures, readPictures } from './document.ts'
import { type PictureSource, toMailHtml, type Owner } from './mail/html.ts'
import { toPlainMail } from './mail/plainText.ts'
import type { PaperMaker } from './paper/createPaperMaker.ts'
import { toPdfJob } from './paper/createProcess.ts'
import { withMarks } from './marksForSigners.ts'
import type { RegisterReader } from '../publish/publish.ts'
import type { FullItem } from '../render/items.ts'
import type { ProofOf } from '../proofs/answerProof.ts'
import type { RecordedFiles } from '../checks/recordedFiles.ts'
import type { StoredCopies } from './stored/storedCopies.ts'

/**
 * A mail that opens as a draft (`X-Unsent`): nobody sends it and nobody gets it, until somebody says who. The same bytes for
 * the same copy.
 * @param host the newsroom's, for the message's id.
 */
export const toEml = async (copy: Copy, pictures: Pictures, host: string): Promise<Buffer> => {
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer')
  const sourceOf = cidSource(copy, pictures)
  const composer = new MailComposer({
    subject: copy.subject,
    date: new Date(copy.at),
    messageId: `<${copy.id.slice(0, 32)}@${host}>`,
    baseBoundary: copy.id.slice(0, 24),
    headers: { 'X-Unsent': '1', 'Content-Language': copy.language, 'X-Communique-Digest': copy.foot.digest },
    // Given as a text, it would lose what says how its lines flow.
    alternatives: [
      { contentType: COPY_KINDS.text.type, content: toPlainMail(copy), contentTransferEncoding: 'base64' },
      {
        contentType: COPY_KINDS.html.type,
        content: toMailHtml(copy, sourceOf),
        contentTransferEncoding: 'base64',
      },
    ],
    attachments: [...pictures].map(([sha256, { bytes, type, ext }]) => ({
      filename: `${sha256.slice(0, 12)}.${ext}`,
      cid: cidOf(sha256),
      contentType: type,
      contentDisposition: 'inline' as const,
      content: bytes,
    })),
    newline: '\r\n',
  })
  return composer.compile().build()
}

const cidOf = (sha256: string): string => `${sha256.slice(0, 32)}@copy`

const cidSource = (copy: Copy, pictures: Pictures): PictureSource => {
  const logos = new Set(picturesOf(copy).logos.map(({ sha256 }) => sha256))
  return ({ sha256 }) => {
    const shown = pictures.get(sha256)
    return shown
      ? { src: `cid:${cidOf(sha256)}`, ...boxOf(shown, logos.has(sha256) ? 'logo' : 'figure') }
      : null
  }
}

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

export type CopyContext = {
  /** Copies for paper that the world may have; without a folder for them each is made when it is asked for. */
  kept?: StoredCopies
  /** Where the hash of a copy that the world is given is written down. */
  recorded?: Pick<RecordedFiles, 'record'>
  /** The public proof of an edition that is out, as JSON; null where it has none. */
  proofOf?: ProofOf
  /** Where a copy of what is out can be checked. */
  checkLinkOf?: (item: Pick<FullItem, 'language' | 'digest'>) => CheckLink | null
  reader: RegisterReader
  fileDeps: () => FileDeps
}
