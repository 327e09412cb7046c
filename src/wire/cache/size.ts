/** How many megabytes of memory answers may take where nobody says so: some ten thousand of them. */
export const DEFAULT_CACHE_MB = 256
