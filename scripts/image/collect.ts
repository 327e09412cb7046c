import path from 'node:path'
import { collectImage } from './collectImage.ts'

/** `tsx scripts/image/collect.ts FOLDER`: what the Dockerfile puts into the image. */
const [, , to] = process.argv
if (to === undefined) {
  process.stderr.write('Use: tsx scripts/image/collect.ts FOLDER\n')
  process.exit(2)
}
collectImage({ root: process.cwd(), to: path.resolve(to) })
