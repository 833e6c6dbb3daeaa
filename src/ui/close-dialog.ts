/** Closes a dialog. @returns false where it was not open */
export function closeDialog(dialog: HTMLDialogElement): boolean {
  if (!dialog.open) return false;
  dialog.close();
  return true;
}
