/**
 * The header of a write that says, by the id of a person, who opened the form that it comes from. A login in one tab of a
 * browser is one in all of them: what one person typed or read is never saved, sent or signed in the session of another.
 */
export const OPENED_BY = 'X-Opened-By'
