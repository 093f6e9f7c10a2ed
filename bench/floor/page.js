// Fetches the story, reads its JSON and says how much there is: nothing that shows this file can be ready sooner, or take less memory.
const story = await (await fetch('story.json')).json()
globalThis.kept = story
document.querySelector('#stage').textContent = `${story.events.length} events`
requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('bare:ready')))
