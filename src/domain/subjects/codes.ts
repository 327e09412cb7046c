/** So many may stand on one text: a desk files by the first ones. */
export const MOST_SUBJECTS = 5

/** A code as the IPTC writes it outside its own addresses. The list grows: a signed text may have one that is unknown here. */
export const SUBJECT_CODE = /^medtop:\d{8}$/

/** The list that codes are of. */
export const SUBJECT_SCHEME = 'http://cv.iptc.org/newscodes/mediatopic/'

export const uriOfSubject = (code: string): string => SUBJECT_SCHEME + code.replace(/^medtop:/, '')
