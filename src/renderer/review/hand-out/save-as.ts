/** Puts a page among the downloads. What no file system takes in a name becomes a dash. */
export function saveAs(page: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(page);
  link.download = `${name.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, '-').slice(0, 120)}.html`;
  link.click();
  // The browser has taken hold of it by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
