/** Folder of the scripts of apps that share: they fill the clipboard, and look what is on it. */
export const SHARING_SCRIPTS = new URL('./scripts/', import.meta.url);
