// The page's own door to the service: the session's cookie, and a token against forgery with every write.
const BASE = 'api/v1/';
const LIMIT_MS = 4000;
let me = null;

/** The network or the service is away: work on without. */
export class Away extends Error {}

/** The session is over, or nobody has signed in. */
export class SignedOut extends Error {}

/** The service understood and says no. */
export class Refused extends Error {
  constructor(problem, status) {
    super(problem.detail ?? problem.title ?? String(status));
    this.problem = problem;
    this.status = status;
  }
}

/** {account, name, checkpoints}; asked for once a session. */
export async function whoAmI() {
  me = await (await call('GET', 'me')).json();
  return me;
}

export async function getJson(path) {
  return (await call('GET', path)).json();
}

export async function getBytes(path) {
  return new Uint8Array(await (await call('GET', path)).arrayBuffer());
}

export async function post(path, body, language, limit = LIMIT_MS) {
  if (!me) await whoAmI();
  try {
    return await (await write(path, body, language, limit)).json();
  } catch (failure) {
    if (!(failure instanceof Refused && failure.status === 403 && failure.problem.code === 'FORBIDDEN')) throw failure;
    await whoAmI();
    return (await write(path, body, language, limit)).json();
  }
}

function write(path, body, language, limit) {
  const headers = { 'Content-Type': 'application/json', 'Accept-Language': language, [me.csrfHeader]: me.csrfToken };
  return call('POST', path, { headers, body: JSON.stringify(body) }, limit);
}

async function call(method, path, options = {}, limit = LIMIT_MS) {
  let response;
  try {
    response = await fetch(BASE + path, {
      method,
      credentials: 'same-origin',
      redirect: 'error',
      cache: 'no-store',
      signal: AbortSignal.timeout(limit),
      ...options,
    });
  } catch (failure) {
    throw new Away(failure.message);
  }
  if (response.ok) return response;
  if (response.status === 401) {
    me = null;
    throw new SignedOut();
  }
  if (response.status >= 500 || response.status === 429 || response.status === 408) throw new Away(String(response.status));
  throw new Refused(await response.json().catch(() => ({})), response.status);
}
