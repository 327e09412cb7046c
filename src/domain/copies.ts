/** The forms in which a text is sent by email. */
export const COPY_FORMS = ['html', 'text', 'eml', 'docx', 'pdf'] as const

export type CopyForm = (typeof COPY_FORMS)[number]

export const isCopyForm = (value: unknown): value is CopyForm =>
  (COPY_FORMS as readonly unknown[]).includes(value)

/** Those of the clearance record, which nobody passes on by mail. */
export const RECORD_FORMS = ['html', 'pdf'] as const satisfies readonly CopyForm[]

export const isRecordForm = (value: unknown): value is (typeof RECORD_FORMS)[number] =>
  (RECORD_FORMS as readonly unknown[]).includes(value)

/** A text in one of them, as a file. */
export type CopyFile = { body: Buffer; type: string; filename: string; isSaved: boolean }

/** The header that says how it is opened, and under which name it is saved. */
export const dispositionOf = ({ isSaved, filename }: Pick<CopyFile, 'isSaved' | 'filename'>): string =>
  `${isSaved ? 'attachment' : 'inline'}; filename="${filename}"`

/** What follows the slug in the file's address on the wire, its media type, and whether it is saved rather than shown. */
export const COPY_KINDS = {
  html: { ending: 'mail.html', type: 'text/html; charset=utf-8', isSaved: false },
  text: { ending: 'mail.txt', type: 'text/plain; charset=utf-8; format=flowed; delsp=yes', isSaved: false },
  eml: { ending: 'eml', type: 'message/rfc822', isSaved: true },
  docx: {
    ending: 'docx',
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    isSaved: true,
  },
  // Browsers show no PDF in a page that may run nothing.
  pdf: { ending: 'pdf', type: 'application/pdf', isSaved: true },
} as const satisfies Record<CopyForm, { ending: string; type: string; isSaved: boolean }>

export const formOfEnding = (ending: string): CopyForm | null =>
  COPY_FORMS.find((form) => COPY_KINDS[form].ending === ending) ?? null

/** The forms in which a text is seen before it is frozen: as a page, as a file for Word that may come back with changes, and as programs will read it. */
export const PREVIEW_FORMS = ['html', 'docx', 'ninjs', 'feed', 'calendar', 'json'] as const

export type PreviewForm = (typeof PREVIEW_FORMS)[number]

export const isPreviewForm = (value: unknown): value is PreviewForm =>
  (PREVIEW_FORMS as readonly unknown[]).includes(value)

/** Stands where a digest would: what nobody can sign has none. */
export const NO_DIGEST = 'preview'
