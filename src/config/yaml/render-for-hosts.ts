import { stringify } from 'yaml';

/** Writes YAML for a code host, some of which still take `yes` and `no` without quotes for truth and falsehood, as YAML 1.1 did. */
export function renderForHosts(value: unknown): string {
  return stringify(value, { version: '1.1', lineWidth: 0 });
}
