import type { ConfigFault } from '../fault.ts';
import { at, faultAt, isGiven, lesserFaultAt, type Place, textOf } from '../place.ts';
import { NO_CONSENT } from '../shapes/consent.ts';
import { isWithdrawn } from './is-withdrawn.ts';

/**
 * Finds what the parts of a member's consent say together: a person has to have said yes on some day; an organization may
 * be listed because its feed is public and it was told. What is missing altogether the shape has already said.
 */
export function findConsentFaults(member: Place): readonly ConfigFault[] {
  const consent = at(member, 'consent');
  if (!isGiven(consent) || Array.isArray(consent.value) || typeof consent.value !== 'object') return [];

  const contradictions = isWithdrawn(member) ? [] : findContradictions(consent);
  return [...contradictions, ...findRecordFaults(member, consent)];
}

/** That somebody said yes on a day, or that an organization was told. */
function findRecordFaults(member: Place, consent: Place): readonly ConfigFault[] {
  const granted = at(consent, 'granted');
  const basis = at(consent, 'basis');
  const noticed = at(consent, 'noticed');
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

/**
 * What cannot all be meant. Somebody who asks for less changes one line, and the other one stands as it did: of the two the lesser is
 * taken at once, and a curator clears the rest away.
 */
function findContradictions(consent: Place): readonly ConfigFault[] {
  const said = (key: string) => at(consent, key).value;
  const faults: ConfigFault[] = [];
  if (said('text') === 'link' && said('images') === true)
    faults.push(
      lesserFaultAt(
        at(consent, 'images'),
        'contradicts `text: link`: pictures are part of a text, and nothing of it is shown. No picture is shown; ask the member which is meant, and remove one of the two',
      ),
    );
  if (isGiven(at(consent, 'basis')) && said('introductions') === 'yes')
    faults.push(
      lesserFaultAt(
        at(consent, 'introductions'),
        'contradicts `basis: public-organization`: nobody there said yes to anything, so nobody can have said yes in advance. It is taken for `ask`; write `ask` or `no`',
      ),
    );
  const since = textOf(at(consent, 'granted')) ?? textOf(at(consent, 'noticed'));
  const reviewBy = at(consent, 'reviewBy');
  if (since !== undefined && (textOf(reviewBy) ?? since) < since)
    faults.push(
      lesserFaultAt(
        reviewBy,
        `lies before ${since}, the day on which the consent was given. It is taken for a day that has come; write the day on which you will ask again`,
      ),
    );
  return faults;
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
