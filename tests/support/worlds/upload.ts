import sharp from 'sharp'

/** A picture of this width, so that each has bytes of its own. */
export const pictureOf = (width: number): Promise<Buffer> =>
  sharp({ create: { width, height: 1, channels: 3, background: '#36c' } })
    .png()
    .toBuffer()

const BOUNDARY = 'a-boundary-of-the-rig'

/** A form with one file, to the byte the same each time. */
export const toForm = (filename: string, data: Record<string, unknown>, bytes: Buffer) => ({
  headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
  body: Buffer.concat([
    Buffer.from(
      `--${BOUNDARY}\r\nContent-Disposition: form-data; name="_payload"\r\n\r\n${JSON.stringify(data)}\r\n`,
    ),
    Buffer.from(
      `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="${filename}"\r\nContent-Type: image/png\r\n\r\n`,
    ),
    bytes,
    Buffer.from(`\r\n--${BOUNDARY}--\r\n`),
  ]),
})
