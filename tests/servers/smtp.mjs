// A mail server on this machine, for tests: what it is given it writes to standard output, one line of JSON a mail. It ends when its
// standard input does.
//
//   node smtp.mjs SECURITY USER PASSWORD KEY_FILE CERTIFICATE_FILE
//
// SECURITY is starttls, tls or none; hang is a server that takes connections and says nothing; deaf one that offers no STARTTLS.
import fs from 'node:fs';
import { SMTPServer } from 'smtp-server';

const [security, user, password, keyFile, certificateFile] = process.argv.slice(2);
const isOpen = security === 'none' || security === 'deaf';

const refused = (code, text) => Object.assign(new Error(text), { responseCode: code });

const server = new SMTPServer({
  secure: security === 'tls',
  key: fs.readFileSync(keyFile),
  cert: fs.readFileSync(certificateFile),
  disabledCommands: isOpen ? ['STARTTLS'] : [],
  authOptional: user === '',
  allowInsecureAuth: isOpen,
  disableReverseLookup: true,
  onConnect(session, done) {
    if (security !== 'hang')
      done();
  },
  onAuth(auth, session, done) {
    // A server that says in its answer what it was shown, as none should.
    if (auth.username === user && auth.password === password)
      done(null, { user });
    else
      done(refused(535, `5.7.8 Not the password of ${auth.username}: ${auth.password}`));
  },
  onRcptTo(address, session, done) {
    if (address.address.startsWith('gone'))
      done(refused(550, '5.1.1 There is no such mailbox'));
    else if (address.address.startsWith('later'))
      done(refused(451, '4.3.0 Come back later'));
    else
      done();
  },
  onData(stream, session, done) {
    const parts = [];
    stream.on('data', part => parts.push(part));
    stream.on('end', () => {
      console.log(JSON.stringify({
        from: session.envelope.mailFrom.address,
        to: session.envelope.rcptTo.map(one => one.address),
        user: session.user ?? null,
        isSecure: session.secure,
        message: Buffer.concat(parts).toString('base64'),
      }));
      done();
    });
  },
});

// A client that refuses the certificate, or goes away, ends its connection alone.
server.on('error', () => {});
server.listen(0, '127.0.0.1', () => console.log(server.server.address().port));
process.stdin.on('end', () => process.exit(0)).resume();
