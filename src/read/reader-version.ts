/**
 * Grows whenever the same bytes are read as something else. An unchanged feed is then asked for whole once more,
 * because the hub keeps no bytes of it.
 */
export const READER_VERSION = 4;
