/** The forms in which a text is seen before it is frozen: as a page, and as programs will read it. */
export const PREVIEW_FORMS = ['html', 'ninjs', 'feed', 'calendar', 'json'] as const

export type PreviewForm = (typeof PREVIEW_FORMS)[number]

export const isPreviewForm = (value: unknown): value is PreviewForm =>
  (PREVIEW_FORMS as readonly unknown[]).includes(value)

/** Stands where a digest would: what nobody can sign has none. */
export const NO_DIGEST = 'preview'
