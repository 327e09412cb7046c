/**
 * What reads PDF files. It puts a JSON.parse of its own in the place of Node's, which takes what is no JSON, and all files of
 * a process would have it: Node's is put back.
 */
const { parse } = JSON
const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
JSON.parse = parse

export { getDocument }
