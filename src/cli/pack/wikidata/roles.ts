/** Positions held (P39) → roles of a person. Pure. */
import { surelyBefore } from '../../../facts/dates';
import type { Role } from '../../../facts/schema';
import type { Items, KnownRecord } from './aux-index';
import type { ClaimSources } from './claim-sources';
import type { Draft, DraftClaim } from './draft';
import { roleOfPosition } from './offices';

/** A person born so long before the dump's day, without a known death, is no longer in office. */
const LONGEST_LIFE = 110;

export interface RoleLosses {
  /** Positions without a beginning: our form demands one. */
  undated: number;
  /** Positions that are over, or must be, since nobody knows when: without an end they would read as "still so". */
  unended: number;
}

/** Roles in order of their beginnings, each once. Adds to `losses` what could not be told. */
export function personRoles(
  draft: Draft,
  sources: ClaimSources,
  items: Items,
  day: string,
  losses: RoleLosses,
): Role[] {
  const roles = new Map<string, Role>();
  const died = draft.claims.P570?.find(({ date }) => date !== undefined)?.date;
  const born = draft.claims.P569?.find(({ date }) => date !== undefined)?.date;
  const gone =
    draft.dead === true ||
    (born !== undefined && Number(day.slice(0, 4)) - Number(born.slice(0, 4)) > LONGEST_LIFE);
  for (const claim of draft.claims.P39 ?? []) {
    if (claim.from === undefined) {
      losses.undated++;
      continue;
    }
    const to = claim.to ?? (claim.over ? undefined : died);
    if ((claim.over && claim.to === undefined) || (to === undefined && gone)) {
      losses.unended++;
      continue;
    }
    if (claim.from > day || (to !== undefined && surelyBefore(to, claim.from))) continue;
    const held = officeOf(claim, items);
    if (!held) continue;
    const role: Role = {
      ...held,
      from: claim.from,
      ...(to === undefined ? {} : { to }),
      ...(isActing(claim, items) ? { acting: true } : {}),
      source: sources.of(claim),
    };
    roles.set(`${role.role} ${role.of ?? role.title?.en} ${role.from}`, role);
  }
  return [...roles.values()].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
}

/** A role of the vocabulary where the position is one; else its label as a title. Null for a position without label. */
function officeOf(claim: DraftClaim, items: Items): Pick<Role, 'role' | 'of' | 'title'> | null {
  const note = items.note(claim.item!);
  const en = note?.en ?? items.names(claim.item!)[0];
  const id = note?.id;
  const label = en ?? id;
  if (label === undefined) return null;
  const targets = [...(claim.of === undefined ? [] : [claim.of]), ...(note?.of ?? [])];
  let first: KnownRecord | null = null;
  for (const target of targets) {
    const record = items.record(target);
    if (!record) continue;
    first ??= record;
    const role =
      en === undefined ? null : roleOfPosition(en, { kind: record.kind, names: items.names(target) });
    if (role !== null) return { role, of: record.id };
  }
  const title = { id: id ?? label, en: en ?? label };
  return { role: 'other', ...(first ? { of: first.id } : {}), title };
}

function isActing(claim: DraftClaim, items: Items): boolean {
  return (claim.nature ?? []).some((q) => /^acting\b/i.test(items.note(q)?.en ?? ''));
}
