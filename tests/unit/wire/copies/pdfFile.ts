/** A file as the typesetter lays it out: objects one after the other, and one table of where they begin. */
export const fileOf = (objects: readonly string[], root = objects.length): Buffer => {
  const head = '%PDF-1.7\n%\x80\x80\x80\x80\n\n'
  const written = objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n\n`)
  const starts = written.map((_, index) => head.length + written.slice(0, index).join('').length)
  const body = head + written.join('')
  const lines = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n\r\n`)
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f\r\n${lines.join('')}`
  const trailer = `trailer\n<<\n  /Size ${objects.length + 1}\n  /Root ${root} 0 R\n>>\nstartxref\n${body.length}\n%%EOF`
  return Buffer.from(body + table + trailer, 'latin1')
}
