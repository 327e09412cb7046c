/**
 * What a reader accepts before the first embargoed word. A change of the words is a new version, which has to be accepted
 * again.
 */
export const TERMS = {
  version: '1',
  text: [
    'You have been given early sight of a text under embargo. By accepting these terms you undertake, for yourself and for those whom you work for:',
    '1. to publish or pass on nothing of it, nor that it exists, before the instant that the embargo names, wherever that is read;',
    '2. to show it to those colleagues alone who need it for their work on it, and only when they keep to these terms, too;',
    '3. to use the words as they stand when the embargo ends: a text that was held, changed or withdrawn before then must not be used;',
    '4. to keep the key to yourself, and to tell whoever gave it to you at once when it may have been lost.',
    'Each reading is written down: who, which text, when. The organisations that signed the text see that, and your name and the number of the reading stand on every copy.',
  ].join('\n\n'),
} as const
