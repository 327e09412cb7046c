import { rendering } from '../domain/rendering/renderings.ts'

/** What is frozen beside the body of a language, so that whoever reads it needs no renderer. */
export const { toHtml, toText } = rendering
