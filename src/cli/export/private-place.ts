import { existsSync } from 'node:fs';
import { placeReport } from '../place-report.ts';
import { UsageError } from '../usage-error.ts';

/**
 * Where something about people may be written: nowhere in the hub's folder, as it must neither be published with the next build, nor
 * committed with the hub's files, nor stay behind when somebody leaves; nor is a file lost by it.
 *
 * @throws {UsageError} that says where to put it instead.
 */
export async function privatePlace(
  root: string,
  workingFolder: string,
  given: string,
  example: string,
  option = '--output',
): Promise<string> {
  const report = { option, noun: 'what is about members', example, mayStay: false };
  const file = await placeReport(root, workingFolder, given, report);
  if (existsSync(file)) throw new UsageError(`${file} is there already; choose another name.`);
  return file;
}
