// Decides on this telephone, by the same table as the service. What only the register knows is UNVERIFIED here.
import { decide, refuse, ruleSet, situation, text } from './decision.js';
import { ruleSetAt } from './kit.js';
import { crewMark } from './token/pass.js';

const CHECKS = { valid: 'VALID', invalid: 'INVALID', 'unknown-key': 'UNKNOWN_KEY' };

/**
 * An answer in the shape of the service's, with `offline: true`; null without rules or register. Where the register
 * retains no checkpoint it says `refused`, and that the vehicle goes. `request` is the body for the service, `verified`
 * what verifyPass() said of the code that was shown.
 */
export async function judge(kit, request, verified, language, now = Date.now()) {
  if (!kit?.rules || !kit.register) return null;
  const table = kit.rules;
  const entry = kit.register.checkpoints.find((each) => each.code === request.checkpoint);
  const checkpoint = {
    county: entry?.county ?? request.checkpoint.slice(2, 8),
    site: entry?.site ?? null,
    approved: entry ? entry.status === 'RETAINED' || entry.status === 'REMOVAL_ORDERED' : false,
    until: entry?.status === 'REMOVAL_ORDERED' ? entry.removalDeadline : entry?.approvedUntil,
  };
  const set = ruleSet(table, ruleSetAt(kit, checkpoint.county, now));
  const seen = situation({
    at: now,
    home: kit.register.home ?? '220000',
    request,
    checkpoint,
    token: verified && { check: checkOf(kit, verified, now), issuer: verified.pass.issuer.slice(0, 6) },
    passes: verified && trusted(kit, verified, now) ? [await shown(kit, verified.pass, request, now)] : [],
    view: { atHand: false, fresh: false, behind: false },
    trust: { fresh: false },
    earlier: null,
  });
  const refused = refuse(seen, set);
  const answered = answer(decide(seen, set), table, request, verified, kit, language);
  if (!refused) return answered;
  return { offline: true, refused: refused.code, outcome: 'RELEASE', pass: answered.pass, text: text(table, refused.rule, language) };
}

function checkOf(kit, verified, now) {
  return kit.trust && !tooOld(kit, now) ? CHECKS[verified.result] : 'UNCHECKED';
}

function trusted(kit, verified, now) {
  return verified.result === 'valid' && !tooOld(kit, now);
}

function tooOld(kit, now) {
  return kit.isOver(now) || (kit.trust && now >= kit.trust.expiresAt * 1000);
}

async function shown(kit, pass, request, now) {
  return {
    ...pass,
    validFrom: pass.validFrom * 1000,
    validUntil: pass.validUntil * 1000,
    found: 'TOKEN',
    state: 'ACTIVE',
    status: await statusOf(kit, pass, now),
    shownVersion: pass.version,
    crewFits: await crewFits(pass, request),
  };
}

/** Beyond the list, past its time or without it nothing can be said. */
async function statusOf(kit, pass, now) {
  const list = await kit.statusOf(`${pass.issuer.slice(0, 6)}-${pass.statusList}`);
  if (!list || now >= list.expiresAt * 1000) return 'UNKNOWN';
  const status = list.at(pass.statusIndex);
  // The fourth value is left to applications and has no meaning here: not to be relied on.
  return status === 'UNUSED' ? 'SUSPENDED' : status;
}

async function crewFits(pass, request) {
  if (!request.crewSeen?.length || !pass.crew.length) return null;
  const marks = await Promise.all(request.crewSeen.map((six) => crewMark(pass.number, pass.version, six)));
  return marks.every((mark) => pass.crew.includes(mark));
}

function answer(decision, table, request, verified, kit, language) {
  const pass = verified?.pass;
  return {
    offline: true,
    inspectionId: request.inspectionId,
    outcome: decision.outcome,
    lane: decision.lane,
    pass: {
      standing: decision.standing,
      number: pass?.number ?? request.passNumber,
      plate: pass?.plate,
      origin: pass?.origin,
      destination: pass?.destination,
      returnTrip: pass?.returnTrip,
      validFrom: pass && new Date(pass.validFrom * 1000).toISOString(),
      validUntil: pass && new Date(pass.validUntil * 1000).toISOString(),
    },
    reasons: decision.reasons.map((reason) => ({ ...reason, text: text(table, reason.rule, language) })),
    actions: decision.actions.map((code) => ({ code, text: text(table, code, language) })),
    asOf: new Date(kit.asOf).toISOString(),
    ruleSet: decision.ruleSet,
  };
}
