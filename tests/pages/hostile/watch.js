// What the test asks of each page: did anything go wrong?
globalThis.wrongs = [];
addEventListener('error', (event) => wrongs.push(String(event.message)));
addEventListener('unhandledrejection', (event) => wrongs.push(String(event.reason)));
