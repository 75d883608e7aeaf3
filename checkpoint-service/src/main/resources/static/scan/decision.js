/**
 * Decides by the decision table, as the service does: the same table (`GET /api/v1/rules`), the same cases in the
 * build's tests. A plain module without dependencies, for browsers and anything else that runs JavaScript.
 *
 *   const set = ruleSet(table, '2022-04-18');
 *   const decision = decide(situation, set);
 *
 * A situation is flat: the facts that the table lists under `given`, by name, with `persons` and `passes` as lists of
 * such. What is not known is left out or null. Times are milliseconds since 1970. `situation()` makes one of what the
 * page has; `facts()` shows what every named fact comes to, to explain a decision.
 */

const WORDS = new Set(['or', 'and', 'not', 'in', 'yes', 'no']);
const OPERATORS = new Set(['=', '!=', '<', '<=', '>', '>=', 'in']);
const TOKEN = /\s*(?:([a-z][A-Za-z0-9]*(?:\.[a-z][A-Za-z0-9]*)*)|([A-Z][A-Z0-9_]*)|([0-9]+(?:\.[0-9]+)?)|(!=|<=|>=|[=<>(),]))/y;
const MINUTE = 60_000;

/** One of the table's rule sets, ready to decide with; throws for an id that the table does not have. */
export function ruleSet(table, id) {
  const found = table.ruleSets.find((set) => set.id === id);
  if (!found) {
    throw new Error(`The table has no rule set ${id}`);
  }
  const compiled = compile(table);
  return { id, table: compiled, parameters: found.parameters };
}

/** Why checking may not even begin, as `{code, rule}`; null where it may. */
export function refuse(situation, set) {
  const scope = scopeOf(situation, set);
  const rule = set.table.rules.find((each) => each.part === 'REFUSAL' && speaks(each, set) && applies(each, scope));
  return rule ? named(rule) : null;
}

/** What becomes of the vehicle: `{outcome, lane, standing, pass, reasons, actions, ruleSet}`. */
export function decide(situation, set) {
  const { table } = set;
  const scope = scopeOf(situation, set);
  const reasons = table.rules.filter((rule) => rule.part !== 'REFUSAL' && speaks(rule, set)
    && (rule.part === 'PASS' ? rule === scope.passRule : applies(rule, scope)));
  const gravity = (rule) => table.outcomes.findIndex((each) => each.outcome === rule.outcome);
  const outcome = table.outcomes[Math.min(table.outcomes.length - 1, ...reasons.map(gravity))];
  const priority = !outcome.keeps && isYes(evaluate(table.priority, scope));
  return {
    outcome: outcome.outcome,
    lane: priority ? 'PRIORITY' : 'ORDINARY',
    standing: scope.standing,
    pass: scope.pass ? scope.pass['pass.number'] : null,
    reasons: reasons.map(named),
    actions: table.actions.filter((action) => reasons.some((rule) => rule.actions.includes(action))),
    ruleSet: set.id,
  };
}

/** Every named fact of the situation, with `persons` likewise; those that are not known are left out. */
export function facts(situation, set) {
  const scope = scopeOf(situation, set);
  const { given, meanings } = set.table;
  const all = { standing: scope.standing };
  for (const name of [...given.situation, ...given.pass, ...meanings.situation, ...meanings.pass]) {
    put(all, name, lookUp(name, scope));
  }
  all.persons = situation.persons.map((person) => {
    const one = {};
    for (const name of [...given.person, ...meanings.person]) {
      put(one, name, lookUp(name, { ...scope, person }));
    }
    return one;
  });
  return all;
}

/** A reason (by its rule) or an action (by its code) in words: `language` is `zh` or `en`. */
export function text(table, ruleOrAction, language) {
  const row = table.rules.find((rule) => rule.rule === ruleOrAction)
    ?? table.actions.find((action) => action.action === ruleOrAction);
  return row ? row[language] : ruleOrAction;
}

/**
 * The flat situation of what was seen. Times are ISO 8601 texts or milliseconds.
 *
 *   at          when it is decided
 *   home        the division code of the province whose passes the register holds
 *   request     the body of `POST /inspections`
 *   checkpoint  {county, site, approved, until?}
 *   token       {check, issuer}: VALID, INVALID, UNKNOWN_KEY or UNCHECKED, and the division that the code claims;
 *               left out where no code was shown
 *   passes      those the code, the number or the plate led to: {number, plate, plateColour, origin, destination, via,
 *               returnTrip, validFrom, validUntil} with `found` (TOKEN, NUMBER, PLATE), `state`, and where they are
 *               known `status`, `codeVersion`, `shownVersion`, `crewFits`
 *   view        {atHand, fresh, behind}, of the register, which is at hand unless said otherwise; `trust` {fresh}, of
 *               the trust list
 *   earlier     {at, drivers, companions}, the last sampling at another checkpoint
 */
export function situation({ at, home, request, checkpoint, token, passes = [], view, trust, earlier }) {
  const number = token ? null : request.passNumber ?? null;
  return {
    at: time(at),
    observedAt: time(request.observedAt ?? at),
    'checkpoint.county': checkpoint.county,
    'checkpoint.site': checkpoint.site,
    'checkpoint.approved': checkpoint.approved,
    'checkpoint.until': time(checkpoint.until),
    'vehicle.plate': request.plate,
    'vehicle.colour': request.plateColour ?? null,
    'vehicle.disinfected': request.disinfected ?? false,
    'journey.direction': request.travelDirection ?? null,
    'journey.origin': request.claimedRoute?.origin ?? null,
    'journey.destination': request.claimedRoute?.destination ?? null,
    'journey.arrivalNotice': request.arrivalNotice ?? false,
    'journey.emergencyPermit': request.emergencyPermit ?? false,
    'crew.seen': request.crewSeen?.length ?? 0,
    'earlier.at': time(earlier?.at),
    'earlier.drivers': earlier?.drivers ?? 0,
    'earlier.companions': earlier?.companions ?? 0,
    'token.check': token?.check ?? 'NONE',
    'token.home': token ? covers(home, token.issuer) : null,
    'number.typed': number,
    'number.type': number && typeOf(number),
    'number.home': number && covers(home, number.replace(/^[A-Z]/, '').slice(0, 6)),
    'view.atHand': view.atHand ?? true,
    'view.fresh': view.fresh,
    'view.behind': view.behind ?? false,
    'trust.fresh': trust.fresh,
    persons: (request.persons ?? []).map(seenPerson),
    passes: passes.map(shownPass),
  };
}

function seenPerson(person) {
  return {
    role: person.role,
    temperature: person.temperatureC,
    healthCode: person.healthCode,
    itineraryStarred: person.itineraryStarred,
    'test.result': person.lastTest?.result ?? null,
    'test.sampledAt': time(person.lastTest?.sampledAt),
    'test.reportedAt': time(person.lastTest?.reportedAt),
    antigen: person.antigen ?? null,
    pcrTaken: person.pcrTakenHere ?? false,
  };
}

function shownPass(pass) {
  return {
    'pass.number': pass.number,
    'pass.type': typeOf(pass.number),
    'pass.found': pass.found,
    'pass.state': pass.state ?? 'ACTIVE',
    'pass.status': pass.status ?? null,
    'pass.plate': pass.plate,
    'pass.colour': pass.plateColour,
    'pass.origin': pass.origin,
    'pass.destination': pass.destination,
    'pass.via': pass.via,
    'pass.returnTrip': pass.returnTrip,
    'pass.validFrom': time(pass.validFrom),
    'pass.validUntil': time(pass.validUntil),
    'pass.codeVersion': pass.codeVersion ?? null,
    'pass.shownVersion': pass.shownVersion ?? null,
    'pass.crewFits': pass.crewFits ?? null,
  };
}

const TYPES = { J: 'IN_PROVINCE', E: 'EMERGENCY', S: 'STAFF_SHUTTLE' };

/** The letter before the number tells the kinds of pass apart. */
function typeOf(number) {
  return TYPES[number[0]] ?? 'UNIFIED';
}

function time(when) {
  return typeof when === 'string' ? Date.parse(when) : when ?? null;
}

function put(facts, name, value) {
  if (value !== null) {
    facts[name] = value;
  }
}

function named(rule) {
  return { code: rule.reason, rule: rule.rule };
}

function speaks(rule, set) {
  return rule.sets.includes(set.id);
}

function applies(rule, scope) {
  return isYes(evaluate(rule.when, scope));
}

// ---- the pass that counts

function scopeOf(situation, set) {
  const bare = { situation, set, pass: null, person: null, standing: null, passRule: null };
  const { counting } = set.table;
  const candidates = (situation.passes ?? [])
    .map((pass) => ({ ...bare, pass }))
    .filter((scope) => isYes(evaluate(counting.candidate, scope)))
    .map(withStanding);
  const rank = (scope) => {
    const first = counting.preferred.findIndex((wish) => isYes(evaluate(wish, scope)));
    return first < 0 ? counting.preferred.length : first;
  };
  candidates.sort((a, b) => rank(a) - rank(b)
    || b.pass['pass.validUntil'] - a.pass['pass.validUntil']
    || (a.pass['pass.number'] < b.pass['pass.number'] ? -1 : 1));
  return candidates[0] ?? withStanding(bare);
}

/** The first rule about the pass that applies gives the standing, whether or not it speaks in this rule set. */
function withStanding(scope) {
  const rule = scope.set.table.rules.find((each) => each.part === 'PASS' && applies(each, scope));
  return { ...scope, passRule: rule ?? null, standing: rule ? rule.standing : 'NONE' };
}

// ---- conditions

const compiledTables = new WeakMap();

function compile(table) {
  if (!compiledTables.has(table)) {
    const names = (rows) => rows.map((row) => row.fact);
    const sections = ['situation', 'person', 'pass'];
    const each = (rows) => Object.fromEntries(sections.map((section) => [section, names(rows[section])]));
    const means = new Map(sections.flatMap((section) => table.meanings[section])
      .map((row) => [row.fact, parse(row.means)]));
    compiledTables.set(table, {
      outcomes: table.outcomes,
      given: each(table.given),
      meanings: each(table.meanings),
      means,
      personFacts: new Set(names(table.given.person)),
      rules: table.rules.map((rule) => ({ ...rule, when: parse(rule.when) })),
      actions: table.actions.map((row) => row.action),
      priority: parse(table.priority),
      counting: {
        candidate: parse(table.counting.candidate),
        preferred: table.counting.preferred.map(parse),
      },
    });
  }
  return compiledTables.get(table);
}

/** A condition as a tree: `{op, args}`, `{fact}`, `{value}`, `{call, args}`. */
function parse(source) {
  const tokens = tokenize(source);
  let next = 0;
  const peek = () => tokens[next];
  const take = (wanted) => (peek() === wanted ? tokens[next++] : null);
  const expect = (wanted) => {
    if (take(wanted) === null) {
      throw new Error(`"${wanted}" is expected before "${peek() ?? 'the end'}" in: ${source}`);
    }
  };
  const joined = (word, part) => {
    let left = part();
    while (take(word) !== null) {
      left = { op: word, args: [left, part()] };
    }
    return left;
  };
  const either = () => joined('or', both);
  const both = () => joined('and', negated);
  const negated = () => (take('not') !== null ? { op: 'not', args: [negated()] } : compared());
  const compared = () => {
    const left = term();
    return OPERATORS.has(peek()) ? { op: tokens[next++], args: [left, term()] } : left;
  };
  const term = () => {
    if (take('(') !== null) {
      const inner = either();
      expect(')');
      return inner;
    }
    const word = tokens[next++];
    if (word === 'yes' || word === 'no') {
      return { value: word === 'yes' };
    }
    if (word === undefined || !/^[A-Za-z0-9]/.test(word) || WORDS.has(word)) {
      throw new Error(`A fact or a value is expected before "${word ?? 'the end'}" in: ${source}`);
    }
    if (/^[0-9]/.test(word)) {
      return { value: Number(word) };
    }
    if (/^[A-Z]/.test(word)) {
      return { value: word };
    }
    return take('(') !== null ? { call: word, args: list() } : { fact: word };
  };
  const list = () => {
    const args = [either()];
    while (take(',') !== null) {
      args.push(either());
    }
    expect(')');
    return args;
  };
  const whole = either();
  if (next < tokens.length) {
    throw new Error(`"${peek()}" is not expected in: ${source}`);
  }
  return whole;
}

function tokenize(source) {
  const tokens = [];
  TOKEN.lastIndex = 0;
  const trimmed = source.trimEnd();
  while (TOKEN.lastIndex < trimmed.length) {
    const at = TOKEN.lastIndex;
    const found = TOKEN.exec(trimmed);
    if (!found) {
      throw new Error(`"${trimmed.slice(at).trim()}" cannot be read in: ${source}`);
    }
    tokens.push(found[1] ?? found[2] ?? found[3] ?? found[4]);
  }
  return tokens;
}

function isYes(value) {
  return value === true;
}

function evaluate(node, scope) {
  if ('value' in node) {
    return node.value;
  }
  if ('fact' in node) {
    return lookUp(node.fact, scope);
  }
  if ('call' in node) {
    return CALLS[node.call](scope, ...node.args);
  }
  const [left, right] = node.args;
  switch (node.op) {
    case 'or': return isYes(evaluate(left, scope)) || isYes(evaluate(right, scope));
    case 'and': return isYes(evaluate(left, scope)) && isYes(evaluate(right, scope));
    case 'not': return !isYes(evaluate(left, scope));
    default: return compare(node.op, evaluate(left, scope), evaluate(right, scope));
  }
}

/** What is not known equals nothing, is in no list and is neither smaller nor greater. */
function compare(op, left, right) {
  if (left === null || right === null) {
    return op === '!=';
  }
  switch (op) {
    case '=': return left === right;
    case '!=': return left !== right;
    case '<': return left < right;
    case '<=': return left <= right;
    case '>': return left > right;
    case '>=': return left >= right;
    default: return right.includes(left);
  }
}

function lookUp(name, scope) {
  if (name === 'standing') {
    return scope.standing;
  }
  const meaning = scope.set.table.means.get(name);
  if (meaning) {
    return evaluate(meaning, scope);
  }
  const where = scope.set.table.personFacts.has(name) ? scope.person
    : name.startsWith('pass.') ? scope.pass
      : name in scope.set.parameters ? scope.set.parameters : scope.situation;
  return where?.[name] ?? null;
}

const CALLS = {
  given: (scope, fact) => evaluate(fact, scope) !== null,
  if: (scope, condition, one, other) => evaluate(isYes(evaluate(condition, scope)) ? one : other, scope),
  count: (scope, condition) => scope.situation.persons
    .filter((person) => isYes(evaluate(condition, { ...scope, person }))).length,
  anyone: (scope, condition) => scope.situation.persons
    .some((person) => isYes(evaluate(condition, { ...scope, person }))),
  everyone: (scope, condition) => scope.situation.persons
    .every((person) => isYes(evaluate(condition, { ...scope, person }))),
  minutesSince: (scope, time) => {
    const then = evaluate(time, scope);
    return then === null ? null : Math.trunc((scope.situation.at - then) / MINUTE);
  },
  secondsApart: (scope, one, other) => {
    const [a, b] = [evaluate(one, scope), evaluate(other, scope)];
    return a === null || b === null ? null : Math.abs(a - b) / 1000;
  },
  covers: (scope, places, division) => covers(evaluate(places, scope), evaluate(division, scope)),
  touches: (scope, one, other) => {
    const [a, b] = [evaluate(one, scope), evaluate(other, scope)];
    return covers(a, b) || covers(b, a);
  },
};

/** Whether one of the places, as coarse as it is given, is the division or has it in it. */
function covers(places, division) {
  return places !== null && division !== null
    && [places].flat().some((place) => division.startsWith(prefix(place)));
}

/** 220000 is 22, 220100 is 2201: a province, a prefecture. */
function prefix(place) {
  return place.replace(/^([0-9]{2})0000$|^([0-9]{4})00$/, '$1$2');
}
