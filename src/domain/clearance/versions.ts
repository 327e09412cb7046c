/**
 * The form of events that is written now, and of the rules by which they are judged. 1, which no event names: without what
 * its decision rested on. 2: facts under a mandate are changed by events of one type, and confirmed by any second person.
 * `verify` keeps all of them; along a log the version never falls.
 */
export const SCHEMA = 3

/** The rendering that is frozen now; each version stays in domain/rendering, byte for byte. */
export const RENDERER = 1
