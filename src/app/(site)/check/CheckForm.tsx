'use client'

import { useMemo } from 'react'
import type { PdfReader } from '../../../domain/checking/files/pdf.ts'
import type { Locale } from '../../../domain/locales.ts'
import type { CheckMessages } from '../../../locales/check.ts'
import { CheckTool } from './CheckTool.tsx'
import { createChecker } from './createChecker.ts'
import { newsroomAt, type Segments } from './newsroomAt.ts'

const loadPdf = async (): Promise<PdfReader> => {
  const pdf = await import('pdfjs-dist')
  pdf.GlobalWorkerOptions.workerPort ??= new Worker(
    new URL('pdfjs-dist/build/pdf.worker.min.mjs', import.meta.url),
    { type: 'module' },
  )
  return pdf // its own types are wider
}

type Props = { locale: Locale; said: CheckMessages; segments: Segments }

/** For the newsroom whose page this is. */
export const CheckForm = ({ segments, ...props }: Props) => {
  const checker = useMemo(() => createChecker({ newsroom: newsroomAt('', segments), loadPdf }), [segments])
  return <CheckTool {...props} segments={segments} origin="" checker={checker} />
}
