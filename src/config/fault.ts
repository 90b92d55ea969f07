/** Where something stands in a file; both count from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** One thing that is wrong in a hub's files, with its place. */
export interface ConfigFault extends Position {
  /** Relative to the hub folder, with forward slashes. */
  readonly file: string;
  /** Keys and list places from the top of the file, `members.2.consent.granted`; `''` for the file as a whole. */
  readonly path: string;
  /** What is wrong, what was expected and what to do, in plain words. */
  readonly message: string;
  /** True when the build goes on with the less that may be meant: nobody who asks for less waits until a file is mended. */
  readonly takesLess?: true;
}

/** Prints a fault as `feeds.yaml:14:7 members.2.consent.granted: is missing …`. */
export function formatFault(fault: ConfigFault): string {
  const place = `${fault.file}:${fault.line}:${fault.column}`;
  return fault.path === '' ? `${place} ${fault.message}` : `${place} ${fault.path}: ${fault.message}`;
}

/** Puts faults into the order in which a person mends them: by file, then from top to bottom. */
export function sortFaults(faults: readonly ConfigFault[]): ConfigFault[] {
  return [...faults].sort(
    (one, other) =>
      compareText(one.file, other.file) ||
      one.line - other.line ||
      one.column - other.column ||
      compareText(one.path, other.path),
  );
}

function compareText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
