'use client'

import { FieldDescription, FieldError, FieldLabel, useField, useTranslation } from '@payloadcms/ui'
import { getTranslation } from '@payloadcms/translations'
import type { TextFieldClientComponent } from 'payload'
import { inOwnWords } from '../../domain/ownWords.ts'
import { subjects } from '../../locales/subjects.ts'
import { SubjectChoices } from './SubjectChoices.tsx'

/** What a text is about, in its form. */
export const SubjectField: TextFieldClientComponent = ({ field, path, readOnly }) => {
  const { i18n } = useTranslation()
  const { value, setValue, disabled, showError } = useField<string[] | null>({ path })
  const label = getTranslation(field.label || field.name, i18n)
  return (
    <div
      className={`field-type text${showError ? ' error' : ''}`}
      id={`field-${path}`}
      role="group"
      aria-label={label}
    >
      <FieldLabel as="h3" label={label} path={path} />
      <FieldError path={path} showError={showError} />
      <SubjectChoices
        chosen={value ?? []}
        onChange={setValue}
        isEditable={!(readOnly || field.admin?.readOnly || disabled)}
        language={i18n.language}
        words={inOwnWords('subjects', subjects, i18n.language)}
      />
      <FieldDescription description={field.admin?.description} path={path} />
    </div>
  )
}
