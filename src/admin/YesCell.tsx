'use client'
import { useTranslation } from '@payloadcms/ui'
import type { DefaultCellComponentProps } from 'payload'

/** A checkbox in a list, in words. */
export const YesCell = ({ cellData }: DefaultCellComponentProps) => {
  const { t } = useTranslation()
  return cellData === true ? t('general:yes') : '—'
}
