/** People who log in with accounts of the application that the newsroom is part of. */
export const hosts = [
  'Choose the account that the person logs in with.',
  'This account is known to the newsroom already: invite its owner by e-mail, under Invitations.',
  'This account has the id of one that was removed, and the log names that person by it: its owner needs another account.',
  'Say which roles the person has, and in which organisation.',
  'Send the “token” of the link, and your “name” if it is another one than you were invited by.',
  'This invitation is for another address than that of the account that you are logged in with.',
  'Log in with your account here, then follow the link again. If you have none, ask whoever runs this application: accounts are made there first.',
  'This address has an account here: log in with it, then follow the link again.',
  'You have been disabled in the newsroom: ask the managers who did so.',
  'Prove that it is you: give the code that your authenticator app shows now, or a recovery code.',
  'That code is not right, or has been used: wait for the next one that your app shows, and give that.',
  'Send a “code”, or nothing where you have no second factor yet.',
] as const
