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
