import type { ConfigFault, Position } from './fault.ts';

/** Keys and list places from the top of a file. */
export type Path = readonly (string | number)[];

/** One of a hub's files as far as it could be read. `unreadable` means that what it says is not known. */
export interface Source {
  readonly file: string;
  readonly state: 'absent' | 'unreadable' | 'read';
  /** Where the value at `path` begins, or its key; for what is not there, where the group begins that should hold it. */
  readonly positionOf: (path: Path, aim: 'key' | 'value') => Position;
}

/**
 * A value in a file, with its path, not yet known to have any shape. Rules that reach across files walk over places, so
 * that they find their faults also where other parts of the same file are faulty.
 */
export interface Place {
  readonly source: Source;
  readonly path: Path;
  readonly value: unknown;
}

/** The place of `key` in a group; its value is `undefined` when it is not there. */
export function at(place: Place, key: string): Place {
  const path = [...place.path, key];
  return { source: place.source, path, value: isGroup(place.value) ? ownValue(place.value, key) : undefined };
}

/** The places of a list, in order; none when the value is no list. */
export function each(place: Place): readonly Place[] {
  if (!Array.isArray(place.value)) return [];
  return place.value.map((value: unknown, index) => ({
    source: place.source,
    path: [...place.path, index],
    value,
  }));
}

/** The places of a group's keys; none when the value is no group. */
export function eachKey(place: Place): readonly (readonly [key: string, value: Place])[] {
  return isGroup(place.value) ? Object.keys(place.value).map((key) => [key, at(place, key)]) : [];
}

/** The text that stands at a place; `undefined` when there is none or it is empty. */
export function textOf(place: Place): string | undefined {
  return typeof place.value === 'string' && place.value !== '' ? place.value : undefined;
}

/** Whether anything was written at a place. */
export function isGiven(place: Place): boolean {
  return place.value !== undefined && place.value !== null;
}

/** Makes the fault that `message` tells of a place. */
export function faultAt(place: Place, message: string, aim: 'key' | 'value' = 'value'): ConfigFault {
  const { line, column } = place.source.positionOf(place.path, aim);
  return { file: place.source.file, line, column, path: place.path.join('.'), message };
}

/** Makes a fault that stops no build, since the less that may be meant is taken; `message` says what that is. */
export function lesserFaultAt(place: Place, message: string): ConfigFault {
  return { ...faultAt(place, message), takesLess: true };
}

/** The line on which a place begins. */
export function lineOf(place: Place): number {
  return place.source.positionOf(place.path, 'value').line;
}

function isGroup(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Only what the file says: a key such as `constructor` must not reach what every object inherits. */
function ownValue(group: object, key: string): unknown {
  return Object.getOwnPropertyDescriptor(group, key)?.value;
}
