/**
 * What reads PDF files. It puts a JSON.parse of its own in the place of Node's, which takes what is no JSON, and all files of
 * a process would have it: Node's is put back.
 */
const { parse } = JSON
const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs')
JSON.parse = parse

/** drizzle-kit gives all arrays of a process a method of its own, where it is loaded, and pdf.js works beside none that can be seen. */
const hideMethodsOfOthers = (): void => {
  for (const name of Object.keys(Array.prototype))
    Object.defineProperty(Array.prototype, name, { enumerable: false })
}

export const getDocument: typeof pdfjs.getDocument = (source) => {
  hideMethodsOfOthers()
  return pdfjs.getDocument(source)
}
