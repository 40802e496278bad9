/** Gives the reader a text as a file, without any request: the browser saves it like a download. */
export function saveFile(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Freed at once, some browsers save nothing.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
