/** What a hub keeps cannot be used as it is, and a person has to mend it. The message says what, where and how. */
export class ArchiveError extends Error {
  override readonly name = 'ArchiveError';
}
