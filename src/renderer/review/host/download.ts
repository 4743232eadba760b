/** Puts a file among the downloads, and gives its name. What no file system takes in a name becomes a dash. */
export function saveAs(content: Blob, name: string, ending: string): string {
  const whole = `${name.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, '-').slice(0, 120)}.${ending}`;
  download(content, whole);
  return whole;
}

/** As it is called. */
export function download(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // The browser has taken hold of it by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
