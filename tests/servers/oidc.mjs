// A provider of OpenID Connect on this machine, for tests. It shows no page: whoever comes is signed in as the person that the test has put
// before it (POST /test/person), or refused. It ends when its standard input does.
//
//   node oidc.mjs CLIENT_ID CLIENT_SECRET PRODUCT_ADDRESS
import http from 'node:http';
import { Provider } from 'oidc-provider';

const [clientId, clientSecret, product] = process.argv.slice(2);
let person = { sub: 'nobody', claims: {} };

const read = request => new Promise((resolve, reject) => {
  let text = '';
  request.on('data', part => { text += part; });
  request.on('end', () => resolve(text));
  request.on('error', reject);
});

const server = http.createServer();
await new Promise(resolve => { server.listen(0, '127.0.0.1', resolve); });
const issuer = `http://127.0.0.1:${server.address().port}`;

const provider = new Provider(issuer, {
  clients: [{
    client_id: clientId,
    client_secret: clientSecret,
    redirect_uris: [`${product}/account/sign-on/answer`],
    post_logout_redirect_uris: [`${product}/account/login`],
  }],
  claims: { openid: ['sub', 'acr', 'amr', 'auth_time'], email: ['email', 'email_verified'], profile: ['name', 'groups', 'help_desk_id'] },
  acrValues: ['urn:acme:two-steps'],
  cookies: { keys: ['a key of tests alone'] },
  pkce: { required: () => true },
  interactions: { url: (_, interaction) => `/test/interaction/${interaction.uid}` },
  features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: true } },
  findAccount: (_, sub) => ({ accountId: sub, claims: () => ({ sub, ...person.claims }) }),
  loadExistingGrant: async context => {
    const grant = new context.oidc.provider.Grant({ clientId, accountId: context.oidc.session.accountId });
    grant.addOIDCScope('openid email profile');
    await grant.save();
    return grant;
  },
});

const pages = provider.callback();
server.on('request', async (request, response) => {
  if (request.url === '/test/person') {
    person = JSON.parse(await read(request));
    response.end();
  } else if (request.url.startsWith('/test/interaction/')) {
    // Whoever is asked once more may show more.
    const { params } = await provider.interactionDetails(request, response);
    const shown = params.prompt?.includes('login') ? { ...person.how, ...person.again } : person.how;
    const answer = person.error
      ? { error: person.error, error_description: 'as the test wants it' }
      : { login: { accountId: person.sub, ...shown } };
    await provider.interactionFinished(request, response, answer, { mergeWithLastSubmission: false });
  } else {
    pages(request, response);
  }
});
process.stdin.on('end', () => process.exit(0)).resume();
console.log(issuer);
