import { say, type Sentence } from './sentences.ts'

/** What can be uploaded: the type that the bytes show, and the extensions that its name may have. */
export type FileKind = { mime: string; ext: string; names: readonly string[]; format: string }

const FILE_KINDS: readonly FileKind[] = [
  { mime: 'image/jpeg', ext: 'jpg', names: ['jpg', 'jpeg'], format: 'JPEG' },
  { mime: 'image/png', ext: 'png', names: ['png'], format: 'PNG' },
  { mime: 'image/webp', ext: 'webp', names: ['webp'], format: 'WebP' },
  { mime: 'image/gif', ext: 'gif', names: ['gif'], format: 'GIF' },
  { mime: 'application/pdf', ext: 'pdf', names: ['pdf'], format: 'PDF' },
]

export const UPLOAD_TYPES = FILE_KINDS.map(({ mime }) => mime)

/** Of what cannot be uploaded: `bin`. */
export const extensionOf = (mime: string): string =>
  FILE_KINDS.find((kind) => kind.mime === mime)?.ext ?? 'bin'

export const MAX_FILE_BYTES = 20 * 1024 * 1024
/** Of all pictures of an animation together. */
export const MAX_PIXELS = 50_000_000
export const MAX_SIDE = 20_000

export type DetectedKind = { ok: true; kind: FileKind } | { ok: false; sentence: Sentence }

/**
 * What a file is by its bytes and by its name, which must agree: whoever saves it under its name opens what its name says.
 * @param mime as the bytes show it.
 */
export const detectFileKind = ({ mime, name }: { mime: string | undefined; name: string }): DetectedKind => {
  const [, ext = ''] = /.\.([a-z0-9]+)$/i.exec(name) ?? []
  const isCalled = ({ names }: FileKind) => names.includes(ext.toLowerCase())
  const kind = FILE_KINDS.find((one) => one.mime === mime)
  if (!kind || !FILE_KINDS.some(isCalled)) {
    return {
      ok: false,
      sentence: say('files.kinds'),
    }
  }
  return isCalled(kind)
    ? { ok: true, kind }
    : { ok: false, sentence: wrongEnding({ ending: ext.toLowerCase(), format: kind.format }) }
}

const wrongEnding = ({ ending, format }: { ending: string; format: string }): Sentence =>
  format === 'PDF'
    ? say('files.isPdf', {
        ending,
      })
    : say('files.isPicture', {
        ending,
        format,
      })
