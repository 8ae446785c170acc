// Asks the browser to keep what this page has stored: without that it may clear it when the disk is full (Storage standard,
// persistence). Chromium decides without a question; Firefox asks the user, so it is asked when there is something to keep.

/** Never rejects. @param storage undefined where the browser has none. @returns whether it is kept from now on. */
export async function askToKeep(storage: Pick<StorageManager, 'persisted' | 'persist'> | undefined): Promise<boolean> {
  try {
    return storage !== undefined && ((await storage.persisted()) || (await storage.persist()));
  } catch {
    return false;
  }
}
