import { isIP } from 'node:net';

/** One private place that the hub may ask because it was named. */
export type Allowance =
  | { readonly kind: 'range'; readonly address: string; readonly prefix: number }
  /** `host` as an address writes it (an IPv6 address in brackets); without `port` every port. */
  | { readonly kind: 'host'; readonly host: string; readonly port?: number };

export type ParsedAllowances =
  | { readonly kind: 'parsed'; readonly allowances: readonly Allowance[] }
  | { readonly kind: 'fault'; readonly message: string };

/** Reads the values of `--allow-private`, each `CIDR` or `HOST[:PORT]`, or says what is wrong with the first bad one. */
export function parseAllowPrivate(values: readonly string[]): ParsedAllowances {
  const allowances: Allowance[] = [];
  for (const value of values) {
    const allowance = value.includes('/') ? parseRange(value) : parseHost(value);
    if (allowance === undefined) {
      return {
        kind: 'fault',
        message: `--allow-private ${value}: expected a range such as 127.0.0.0/8, or a host such as 10.0.0.7, intranet.example or intranet.example:8080`,
      };
    }
    allowances.push(allowance);
  }
  return { kind: 'parsed', allowances };
}

function parseRange(value: string): Allowance | undefined {
  const [, address = '', digits = ''] = /^([0-9a-f.:]+)\/(\d{1,3})$/i.exec(value) ?? [];
  const family = isIP(address);
  const prefix = Number(digits);
  if (family === 0 || prefix > (family === 4 ? 32 : 128)) return undefined;
  return { kind: 'range', address, prefix };
}

function parseHost(value: string): Allowance | undefined {
  const named = isIP(value) === 6 ? `[${value}]` : value;
  const [, host = '', port] = /^(\[[0-9a-f:.]+\]|[\w.-]+)(?::(\d{1,5}))?$/iu.exec(named) ?? [];
  // The URL parser writes a host as it will be written in the address that is compared with it.
  if (!URL.canParse(`http://${host}/`) || Number(port ?? 0) > 65_535) return undefined;
  const normalised = new URL(`http://${host}/`).hostname;
  return port === undefined
    ? { kind: 'host', host: normalised }
    : { kind: 'host', host: normalised, port: Number(port) };
}
