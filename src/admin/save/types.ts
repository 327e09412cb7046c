/** As `GET …/changes` answers. */
export type Changes = {
  /** 0 where there are none. */
  revision: number
  by: { id: string; name: string; at: string }[]
  fields: { name: string; locales?: string[] }[] | null
}
/** What is stored now, and how it came to differ from what the form was opened with. */
export type Theirs = { changes: Changes; document: Record<string, unknown> }
