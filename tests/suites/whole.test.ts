/**
 * The one entry of a suite: registers the files that TEST_FILES names, each in a block of its own (environment.mjs), so
 * that all of them share one graph of modules. The configuration of Payload takes longer to load than most files take
 * to run. A file alone is run by its path, without TEST_FILES.
 */
const files = JSON.parse(process.env.TEST_FILES ?? '[]') as string[]

for (const file of files) {
  const block = openBlock(file)
  try {
    await import(`../../${file}`)
  } catch (error) {
    it('can be loaded', () => {
      throw error
    })
  }
  block.close()
}

export {}
