import { mkdtempSync, rmSync } from 'node:fs'
import path from 'node:path'
import { collectImage } from './image/collectImage.ts'
import { installedPackages } from './image/collectModules.ts'
import { megabytes, type Size, sizeOf, sizesIn } from './image/sizes.ts'

/** `npm run image:size`: what the image holds beside Node, by folder, the largest first; after `npm ci && npm run build`. */
const SHOWN = 25
const root = process.cwd()

const print = (title: string, sizes: readonly Size[], most = Infinity) => {
  console.log(`\n${title}`)
  for (const { name, bytes } of sizes.slice(0, most)) console.log(`${megabytes(bytes)}  ${name}`)
}

/** Packages one by one: `@scope/name` is one. */
const packagesIn = (folder: string): Size[] =>
  sizesIn(folder)
    .flatMap((size) =>
      size.name.startsWith('@')
        ? sizesIn(path.join(folder, size.name)).map(({ name, bytes }) => ({
            name: `${size.name}/${name}`,
            bytes,
          }))
        : [size],
    )
    .sort((one, other) => other.bytes - one.bytes)

// Beside the sources, so that files are linked and nothing is copied.
const to = mkdtempSync(path.join(root, 'node_modules/.image-'))
try {
  collectImage({ root, to })
  const installed = installedPackages(root)
    .map((at) => sizeOf(path.join(root, at), (name) => name !== 'node_modules'))
    .reduce((sum, bytes) => sum + bytes, 0)
  const held = sizeOf(path.join(to, 'node_modules'))
  print('The image, beside Node', sizesIn(to))
  print('Its packages', packagesIn(path.join(to, 'node_modules')), SHOWN)
  console.log(
    `\nnode_modules after \`npm ci --omit=dev\`:${megabytes(installed)}; in the image:${megabytes(held)}`,
  )
} finally {
  rmSync(to, { recursive: true, force: true })
}
