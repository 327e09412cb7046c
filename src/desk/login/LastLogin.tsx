'use client'
import { useDocumentInfo, useTranslation } from '@payloadcms/ui'
import { getTranslation } from '@payloadcms/translations'
import type { DefaultCellComponentProps, UIFieldClientComponent } from 'payload'
import { OwnInstant } from '../../admin/instants/OwnInstant.tsx'
import { usePeopleWords } from '../../admin/usePeopleWords.ts'

/** Undefined for who may not know; null: never. */
type Person = { lastLoginAt?: string | null }

const When = ({ lastLoginAt }: Person) => {
  const { lastLogin: words } = usePeopleWords()
  return lastLoginAt ? <OwnInstant at={lastLoginAt} /> : words.never
}

/** When somebody logged in last, in a list. */
export const LastLoginCell = ({ rowData }: DefaultCellComponentProps) => {
  const { lastLoginAt } = rowData as Person
  return <span data-last-login>{lastLoginAt === undefined ? '—' : <When lastLoginAt={lastLoginAt} />}</span>
}

/** The same on the person's page. */
export const LastLoginBox: UIFieldClientComponent = ({ field }) => {
  const { savedDocumentData } = useDocumentInfo()
  const { i18n } = useTranslation()
  const { lastLoginAt } = (savedDocumentData ?? {}) as Person
  if (lastLoginAt === undefined) return null
  return (
    <div className="field-type" data-last-login>
      <span className="field-label">{getTranslation(field.label ?? '', i18n)}</span>
      <div>
        <When lastLoginAt={lastLoginAt} />
      </div>
    </div>
  )
}
