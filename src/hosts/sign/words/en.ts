/** What the page for phones says beside the words of the panel. */
export const en = {
  logInTitle: 'Log in to read and sign',
  email: 'E-mail',
  logIn: 'Log in',
  forgot: 'Forgotten your password?',
  needsScript: 'This page needs JavaScript to send what you decide.',
  who: 'Who signs',
  text: 'The text',
  pdf: 'As a PDF, with its digest',
  digest: 'Digest',
  noText: 'The text cannot be shown just now: load this page again.',
  nothing: 'There is nothing for you to do here now.',
  drafting: 'This text is being written: there is nothing to sign yet.',
  desk: 'Open it at the desk',
  toDesk: 'To the desk',
  sending: 'Sending…',
}
