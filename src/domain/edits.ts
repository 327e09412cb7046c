/** Sent with a save that restores earlier words: the version that it replaces stays in the history. */
export const KEEP_VERSION_HEADER = 'X-Keep-Version'

/** Who changed a text, and when; `suggestedBy`: the person whose suggestion was written into it, where it was another one's. */
export type Edit = { user: string; at: string; suggestedBy?: string }

/** The newest of the edits of a text, by the newsroom's clock; of two in the same instant the one that stands last. */
export const newestEdit = <Edit extends { at: string }>(
  edits: readonly Edit[] | null | undefined,
): Edit | undefined =>
  (edits ?? []).reduce<Edit | undefined>(
    (newest, edit) => (newest === undefined || edit.at >= newest.at ? edit : newest),
    undefined,
  )

/** Whose suggestions the newest of the edits has accepted, by id. */
export const suggestersOf = (edits: readonly Edit[] | null | undefined): string[] => {
  const newest = newestEdit(edits)
  return (edits ?? []).flatMap(({ at, user, suggestedBy }) =>
    suggestedBy !== undefined && at === newest?.at && user === newest.user ? [suggestedBy] : [],
  )
}

type Saved<E extends Edit> = {
  edit: E
  /** Whose suggestions it accepts, by id; their accepter's own are theirs alone. */
  suggesters: readonly string[]
}

/**
 * The edits of a text with one more. Each person's newest stands for what they wrote themselves, and one more for each whose
 * suggestions they accepted: so it can be told who had a hand in every change.
 */
export const withEdit = <E extends Edit>(earlier: readonly E[], { edit, suggesters }: Saved<E>): E[] => {
  const others = [...new Set(suggesters)].filter((person) => person !== edit.user)
  const isOwn = others.length === 0 || suggesters.includes(edit.user)
  const made = [...(isOwn ? [edit] : []), ...others.map((suggestedBy) => ({ ...edit, suggestedBy }))]
  const isReplaced = (one: E) =>
    made.some(({ user, suggestedBy }) => user === one.user && suggestedBy === one.suggestedBy)
  return [...earlier.filter((one) => !isReplaced(one)), ...made]
}

/** The people each of whom wrote, suggested or accepted every change; by four eyes none of them signs. */
export const handsInAll = (edits: readonly Edit[]): string[] => {
  const people = new Set(edits.flatMap(({ user, suggestedBy }) => [user, suggestedBy ?? user]))
  return [...people].filter((person) =>
    edits.every(({ user, suggestedBy }) => user === person || suggestedBy === person),
  )
}
