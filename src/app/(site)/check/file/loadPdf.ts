import type { PdfReader } from '../../../../domain/checking/files/pdf.ts'

/** A script that stands in the page as text, run now. */
const load = async (id: string): Promise<unknown> => {
  const text = document.getElementById(id)?.textContent ?? ''
  const url = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }))
  try {
    return await import(/* webpackIgnore: true */ /* turbopackIgnore: true */ url)
  } finally {
    URL.revokeObjectURL(url)
  }
}

/** pdf.js, which finds its worker where that has left itself: a page from a disk may start none. */
export const loadPdf = async (): Promise<PdfReader> => {
  await load('pdf-worker')
  return (await load('pdf')) as PdfReader // its own types are wider
}
