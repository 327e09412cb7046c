import type { NewsroomOptions } from './options.ts'

/** Segments of plain signs and of what stands for a part of the publication. */
const PATH = /^(\/([\w\-.~]|\{(language|collection|slug)\})+)+$/

/** @throws Error where the option is no path, or shows all publications at one. */
export const pagesOf = ({ pages }: Pick<NewsroomOptions, 'pages'>): string | undefined => {
  if (pages === undefined || (PATH.test(pages) && pages.includes('{slug}'))) return pages
  throw new Error(
    `[wirePlugin] the option pages is “${pages}”: give a path of publicUrl with the slug in it, such as /news/{language}/{collection}/{slug}.`,
  )
}

/**
 * The options as the plugins use them: checked, with `publicUrl` in one form. What is switched off needs neither.
 *
 * @throws Error at the start: which option, what was given where that is no secret, and what to do.
 */
export const readOptions = (given: NewsroomOptions): NewsroomOptions => {
  if (given.enabled === false) return { ...given, publicUrl: given.publicUrl ?? '' }
  requireBlobs(given.blobs)
  return { ...given, publicUrl: toPublicUrl(given.publicUrl) }
}

/** A host without TypeScript, or with a variable that is not set, gives anything. */
const requireBlobs = (blobs: Partial<NewsroomOptions['blobs']> | undefined): void => {
  if ([blobs?.put, blobs?.get, blobs?.delete].every((one) => typeof one === 'function')) return
  throw new Error(
    `[newsroomPlugin] \`blobs\` ${blobs ? 'is no place for files' : 'is missing'}: give where uploads and frozen files are kept, such as blobs: createDiskBlobs('./newsroom-files').`,
  )
}

const EXAMPLE = 'such as https://news.your.example'

const toPublicUrl = (given: unknown): string => {
  if (given === undefined || given === null || given === '')
    throw new Error(
      `[newsroomPlugin] \`publicUrl\` is missing: give the address that the world knows this newsroom by, ${EXAMPLE}; where it comes from an environment variable, set that one for builds, too.`,
    )
  if (typeof given !== 'string' || !/^https?:\/\/\S+$/i.test(given) || !URL.canParse(given))
    throw new Error(
      `[newsroomPlugin] \`publicUrl\` is ${shown(given)}, and must be a whole http or https address: give one ${EXAMPLE}.`,
    )
  const url = new URL(given)
  if (url.username || url.password || url.search || url.hash)
    throw new Error(
      `[newsroomPlugin] \`publicUrl\` has a login, a query or a fragment in it: give the plain address, ${EXAMPLE}.`,
    )
  return url.origin + url.pathname.replace(/\/+$/, '')
}

/** Without what could be a login. */
const shown = (given: unknown): string =>
  typeof given === 'string' && !given.includes('@') ? `“${given}”` : 'something else'
