/** Replaces a file as a whole: the former content stands until the new one is complete. */
export async function writeFile(
  folder: FileSystemDirectoryHandle,
  name: string,
  data: string | ArrayBuffer,
): Promise<void> {
  const file = await folder.getFileHandle(name, { create: true });
  const writing = await file.createWritable();
  try {
    await writing.write(data);
    await writing.close();
  } catch (thrown) {
    await writing.abort().catch(() => undefined);
    throw thrown;
  }
}
