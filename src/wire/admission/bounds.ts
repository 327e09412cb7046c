/** How often one network reads the wire in a minute without a key, unless it is said otherwise. */
export const ANONYMOUS_PER_MINUTE = 1_200

/** What anybody sends to the wire is the acceptance of terms, and nothing else. */
export const MOST_SENT_BYTES = 1_024
