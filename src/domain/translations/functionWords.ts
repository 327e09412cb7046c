const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Small words that a sentence writes small: with a capital within a line, they show that its capitals are style. */
export const FUNCTION_WORDS = setOf(
  'a an the of for on in to and or with against by from at as into over after before between its their this that is are ' +
    'how it what when why aux des du et ou pour par sur dans avec contre entre con del para por sobre y',
)

/** Small words within names of people and places. */
export const PARTICLES = setOf(
  'de la le les du des del las los el al da das do dos di van von der den ter ten zu bin bint ibn ben ould und y e et',
)
