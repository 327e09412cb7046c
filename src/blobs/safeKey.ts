const KEY = /^[a-z][a-z0-9-]*\/[\w-][\w.-]{0,200}$/

/** A key is one folder and one plain name, so that no key reaches out of its store. */
export const safeKey = (key: string): string => {
  if (!KEY.test(key)) throw new Error(`[blobs] “${key}” is no key: give one folder and one plain file name.`)
  return key
}
