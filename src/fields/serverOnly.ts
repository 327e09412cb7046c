/** For the rules alone: no reader gets it, and no client sets it. */
export const serverOnly = {
  hidden: true,
  access: { create: () => false, read: () => false, update: () => false },
} as const
