import type { RequestHandler } from 'express'
import sharp from 'sharp'

/** A text with its tick. */
const MARK = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" fill="none" stroke="#fff" stroke-width="3" stroke-linecap="round" stroke-linejoin="round">
<rect width="32" height="32" rx="7" fill="#1d4f7c" stroke="none"/>
<path d="M8 9h16M8 15h16M12 22l3.5 3.5 7-7"/>
</svg>`

const SIDE = 32

/** What browsers ask for beside any page that names no mark of its own; no page has to say where it is. */
export const serveIcon = (): RequestHandler => {
  let made: Promise<Buffer> | null = null
  return async (request, response, next) => {
    if (request.path !== '/' || (request.method !== 'GET' && request.method !== 'HEAD')) return next()
    made ??= makeIcon()
    response
      .set('Cache-Control', 'public, max-age=86400')
      .type('image/x-icon')
      .send(await made)
  }
}

const makeIcon = async (): Promise<Buffer> => {
  const picture = await sharp(Buffer.from(MARK)).resize(SIDE, SIDE).png().toBuffer()
  return Buffer.concat([headOf(picture.length), picture])
}

/** An ICO is a list of pictures; this one has one, a PNG with 32 bits a dot. */
const headOf = (length: number): Buffer => {
  const head = Buffer.alloc(22)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(1, 4)
  head.set([SIDE, SIDE], 6)
  head.writeUInt16LE(1, 10)
  head.writeUInt16LE(32, 12)
  head.writeUInt32LE(length, 14)
  head.writeUInt32LE(head.length, 18)
  return head
}
