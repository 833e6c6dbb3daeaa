/** How long a browser may take to begin reading what it was told to download, in milliseconds. */
const KEPT_FOR = 60_000;

/**
 * Hands a file to the browser's downloads, as a press on a download link would, so that no permission is needed.
 *
 * @param name with its ending; the browser makes it fit for the file system.
 */
export function downloadFile(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_FOR);
}
