/** What has a name in the page's address: tags and highlights. */

/** Half a sign (a surrogate without its other half), which a file may bring, has no address: another stands for it. */
export const inAddress = (name: string) => encodeURIComponent(name.toWellFormed());

/** Whether a name is the one that an address has. */
export const isNamed = (name: string, asked: string) => name.toWellFormed() === asked.toWellFormed();
