/** Sent with a save that restores earlier words: the version that it replaces stays in the history. */
export const KEEP_VERSION_HEADER = 'X-Keep-Version'

/** The newest of the edits of a text, by the newsroom's clock; of two in the same instant the one that stands last. */
export const newestEdit = <Edit extends { at: string }>(
  edits: readonly Edit[] | null | undefined,
): Edit | undefined =>
  (edits ?? []).reduce<Edit | undefined>(
    (newest, edit) => (newest === undefined || edit.at >= newest.at ? edit : newest),
    undefined,
  )
