/** What a file shows, and the proof that it carries, as JSON. */
export type ShownFile = { text: string; proof: string | null }
