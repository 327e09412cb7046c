'use client'
import { getTranslation } from '@payloadcms/translations'
import { useConfig, useDocumentInfo, useTranslation } from '@payloadcms/ui'
import type { ClientField } from 'payload'

/** Of a top-level field of the document, the name that its form gives it, in the language of the admin. */
export const useFieldLabel = (): ((name: string) => string) => {
  const { collectionSlug = '' } = useDocumentInfo()
  const { getEntityConfig } = useConfig()
  const { i18n } = useTranslation()
  const fields = getEntityConfig({ collectionSlug })?.fields ?? []
  return (name) => {
    const field = topLevel(fields).find((one) => 'name' in one && one.name === name)
    return field && 'label' in field && field.label ? getTranslation(field.label, i18n) : name
  }
}

/** Tabs without names, and what folds, only arrange what stands in them. */
const topLevel = (fields: readonly ClientField[]): ClientField[] =>
  fields.flatMap((field) => {
    if (field.type === 'tabs') return field.tabs.flatMap((tab) => topLevel(tab.fields))
    return field.type === 'collapsible' ? topLevel(field.fields) : [field]
  })
