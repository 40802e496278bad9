/** Makes a thing when it is first asked for: pages wait for what is made before. Made of an object or a function. */
export function lazy<Made extends object>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => (made ??= make());
}
