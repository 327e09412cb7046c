'use client'
import { FieldLabel, useDocumentInfo, useField, useFormFields, useTranslation } from '@payloadcms/ui'
import { getTranslation } from '@payloadcms/translations'
import type { GroupFieldClientComponent } from 'payload'
import { toFocus } from '../../domain/pictures/focus.ts'
import { inOwnWords } from '../../domain/ownWords.ts'
import { media } from '../../locales/media.ts'
import { FileFacts, useFileFacts } from './FileFacts.tsx'
import { FocusPicker } from './FocusPicker.tsx'
import type { PictureRow } from './pictures.ts'
import '../../payload-internals/theme.css'
import '../../admin/plainButton.css'
import './media.css'

/** In the form of a file: what of the picture has to stay in sight. */
export const FocusField: GroupFieldClientComponent = ({ field, path, readOnly }) => {
  const { i18n } = useTranslation()
  const words = inOwnWords('media', media, i18n.language)
  const x = useField<number | null>({ path: `${path}.x` })
  const y = useField<number | null>({ path: `${path}.y` })
  const { url, mimeType } = (useDocumentInfo().savedDocumentData ?? {}) as PictureRow // of its collection
  if (!url || !mimeType?.startsWith('image/')) return null
  return (
    <div className="field-type">
      <FieldLabel label={getTranslation(field.label ?? '', i18n)} path={path} />
      <FocusPicker
        {...{ url, words }}
        focus={toFocus({ x: x.value, y: y.value })}
        isEditable={!readOnly && !x.disabled}
        onChange={(focus) => {
          x.setValue(focus?.x ?? null)
          y.setValue(focus?.y ?? null)
        }}
      />
    </div>
  )
}

/** In the form of a file: what one that has just been chosen says of itself. */
export const FileFactsBox = () => {
  const { language } = useTranslation().i18n
  const file = useFormFields(([fields]) => fields.file?.value)
  const facts = useFileFacts(file instanceof Blob ? file : null)
  return <FileFacts {...{ facts, language }} words={inOwnWords('media', media, language)} />
}
