/**
 * What each answer of the wire has beside its own headers. Of what it gives, nothing is a page that runs anything; a door
 * that is one says so itself.
 *
 * @param usesHttps whether every address of this host is https, now and for a year: its owner alone can say so.
 */
export const wireHeaders = ({ usesHttps }: { usesHttps: boolean }): Record<string, string> => ({
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Referrer-Policy': 'same-origin',
  'X-Frame-Options': 'DENY',
  ...(usesHttps ? { 'Strict-Transport-Security': 'max-age=31536000' } : {}),
})
