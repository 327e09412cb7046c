import { z } from 'zod'

/** As an account, an invitation or an archive has it. */
export const emailAddress = z
  .string()
  .max(254)
  .trim()
  .toLowerCase()
  .pipe(z.email({ pattern: z.regexes.html5Email }))
