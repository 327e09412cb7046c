const Home = () => <h1>A host of the newsroom</h1>

export default Home
