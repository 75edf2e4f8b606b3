// An OpenID provider for the tests of logins: `oidc-provider`, which is certified, with its own pages, where any name and any
// password do. What stands after "people" it says of them.
//
// POST /tamper with a word has the next token answer altered on its way out, as by a provider that can't be trusted.

import { Provider } from "oidc-provider";

const { port, client, people } = JSON.parse(process.argv[2]);
const issuer = `http://localhost:${port}`;

const provider = new Provider(issuer, {
  clients: [client],
  claims: {
    openid: ["sub"],
    email: ["email", "email_verified"],
    profile: ["name", "preferred_username", "hd"],
    groups: ["groups"],
  },
  cookies: { keys: ["a key of the tests"] },
  findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, ...people[id] }) }),
  renderError: (context, { error, error_description: why }) => {
    context.body = `${error}: ${why}`;
  },
});

let tampering = "";
let earlier = "";

const tampered = {
  altered: (token) => `${token.slice(0, -6)}AAAAAA`,
  "of another login": () => earlier,
  "without a signature": (token) => {
    const header = Buffer.from(JSON.stringify({ alg: "none" })).toString("base64url");
    return `${header}.${token.split(".")[1]}.`;
  },
  missing: () => undefined,
};

provider.use(async (context, next) => {
  if (context.path === "/tamper") {
    tampering = context.query.how;
    context.status = 204;
    return;
  }
  await next();
  if (context.path === "/token" && context.body?.id_token) {
    const real = context.body.id_token;
    if (tampering in tampered) {
      context.body.id_token = tampered[tampering](real);
      tampering = "";
    }
    earlier = real;
  }
  if (context.path === "/me" && context.body?.sub && tampering === "of somebody else") {
    context.body = { ...context.body, sub: "somebody else" };
    tampering = "";
  }
});

provider.listen(port, "127.0.0.1", () => console.log(`ready at ${issuer}`));
