import type { Config } from 'payload'

/**
 * Looked at before Payload reads the relations of what is added: it would say of them only that there is no such collection.
 *
 * @param collection of the plugin that must stand before. @throws Error with this sentence.
 */
export const requireBefore = ({ collections = [] }: Config, collection: string, sentence: string): void => {
  if (!collections.some(({ slug }) => slug === collection)) throw new Error(sentence)
}
