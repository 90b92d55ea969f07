import type { ConfigFault } from '../fault.ts';
import { at, faultAt, isGiven, type Place } from '../place.ts';
import { NO_CONSENT } from '../shapes/consent.ts';

/**
 * Finds what the parts of a member's consent say together: a person has to have said yes on some day; an organization may
 * be listed because its feed is public and it was told. What is missing altogether the shape has already said.
 */
export function findConsentFaults(member: Place): readonly ConfigFault[] {
  const consent = at(member, 'consent');
  const granted = at(consent, 'granted');
  const basis = at(consent, 'basis');
  const noticed = at(consent, 'noticed');
  if (!isGiven(consent) || Array.isArray(consent.value) || typeof consent.value !== 'object') return [];

  if (isGiven(granted) && isGiven(basis)) {
    return [
      faultAt(
        basis,
        'contradicts `granted`: either they said yes on a day, or their feed is public and they were told; remove one of the two',
      ),
    ];
  }
  if (isGiven(basis)) return findBasisFaults(member, consent);
  const faults = granted.value === undefined ? [faultAt(granted, NO_CONSENT)] : [];
  return isGiven(noticed)
    ? [...faults, faultAt(noticed, 'belongs to `basis: public-organization`; remove it')]
    : faults;
}

function findBasisFaults(member: Place, consent: Place): readonly ConfigFault[] {
  const kind = at(member, 'kind').value ?? 'blogger';
  const basis = at(consent, 'basis');
  const noticed = at(consent, 'noticed');
  const faults: ConfigFault[] = [];
  if (kind === 'blogger') {
    faults.push(
      faultAt(
        basis,
        'is only for `kind: center` or `kind: organization`; a person has to say yes: ask them, then write `granted: DATE` instead',
      ),
    );
  }
  if (noticed.value === undefined) {
    faults.push(
      faultAt(
        noticed,
        'is missing: the day on which the organization was told that the hub lists its public feed',
      ),
    );
  }
  return faults;
}
